# task: same_padding
# verdict: right
def same_padding(size, kernel_size, stride=1):
    over = size % stride or stride
    before, odd = divmod(max(kernel_size - over, 0), 2)
    return before, before + odd
