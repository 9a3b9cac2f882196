# task: kernel_to_tf
# verdict: wrong
# mistake: .T reverses all four axes, so that rows and columns of the kernels change places
def kernel_to_tf(weight):
    return weight.T
