# task: kernel_to_tf
# verdict: wrong
# mistake: .T reverses all four axes, so that rows and columns of the kernels change places
# told: rows-and-columns-exchanged
def kernel_to_tf(weight):
    return weight.T
