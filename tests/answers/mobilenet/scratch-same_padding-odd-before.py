# task: same_padding
# verdict: wrong
# mistake: an odd zero goes before the values instead of behind them
# told: odd-zero-in-front
def same_padding(size, kernel_size, stride):
    places = -(-size // stride)
    total = max((places - 1) * stride + kernel_size - size, 0)
    return total - total // 2, total // 2
