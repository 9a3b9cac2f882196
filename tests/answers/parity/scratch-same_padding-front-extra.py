# task: same_padding
# verdict: wrong
# mistake: the odd zero goes to the front
# told: odd-zero-before
def same_padding(size, kernel_size, stride=1):
    out = -(-size // stride)
    total = max((out - 1) * stride + kernel_size - size, 0)
    return total - total // 2, total // 2
