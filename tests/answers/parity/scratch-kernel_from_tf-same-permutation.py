# task: kernel_from_tf
# verdict: wrong
# mistake: the permutation of kernel_to_tf is used again instead of its inverse
# told: same-order-of-axes-twice
def kernel_from_tf(kernel):
    return kernel.transpose(2, 3, 1, 0)
