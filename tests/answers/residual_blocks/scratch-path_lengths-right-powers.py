# task: path_lengths
# verdict: right
def path_lengths(blocks):
    # (1 + x) ** blocks at a value of x so large that the coefficients are its digits
    base = 1 << (blocks + 1)
    value = (1 + base) ** blocks
    counts = []
    for _ in range(blocks + 1):
        value, count = divmod(value, base)
        counts.append(count)
    return counts
