# task: same_padding
# verdict: wrong
# mistake: the number of positions is rounded down instead of up
# mistake: an odd zero goes to the front
# told: odd-zero-before, positions-rounded-down
def same_padding(size, kernel_size, stride=1):
    positions = size // stride
    needed = max(0, (positions - 1) * stride + kernel_size - size)
    after = needed // 2
    return needed - after, after
