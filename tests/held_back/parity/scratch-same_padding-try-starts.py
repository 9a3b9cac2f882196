# task: same_padding
# verdict: right
# way: adds single zeros until the range of starts is long enough
def same_padding(size, kernel_size, stride=1):
    positions = len(range(0, size, stride))
    total = 0
    while len(range(0, size + total - kernel_size + 1, stride)) < positions:
        total += 1
    before = total >> 1
    return before, total - before
