# task: kernel_to_tf
# verdict: wrong
# mistake: output and input maps change their places in the result
# told: input-and-output-maps-exchanged
def kernel_to_tf(weight):
    return weight.transpose(2, 3, 0, 1)
