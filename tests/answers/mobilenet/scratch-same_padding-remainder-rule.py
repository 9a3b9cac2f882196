# task: same_padding
# verdict: right
def same_padding(size, kernel_size, stride):
    rest = size % stride
    total = kernel_size - (rest if rest else stride)
    before, odd = divmod(total if total > 0 else 0, 2)
    return before, before + odd
