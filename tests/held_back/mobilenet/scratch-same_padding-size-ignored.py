# task: same_padding
# verdict: wrong
# mistake: the total is kernel_size - stride, which is right only if the size is a multiple of the stride
def same_padding(size, kernel_size, stride):
    total = max(kernel_size - stride, 0)
    return total // 2, total - total // 2
