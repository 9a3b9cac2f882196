# task: kernel_to_tf
# verdict: wrong
# mistake: the kernels are flipped, too
# told: kernel-flipped
def kernel_to_tf(weight):
    return weight.transpose(2, 3, 1, 0)[::-1, ::-1]
