# task: same_padding
# verdict: right
def same_padding(size, kernel_size, stride=1):
    # the last window begins at the largest multiple of the stride below the size
    last = range(0, size, stride)[-1]
    zeros = len(range(size, last + kernel_size))
    return zeros // 2, -(-zeros // 2)
