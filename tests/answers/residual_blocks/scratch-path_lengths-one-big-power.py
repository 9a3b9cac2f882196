# task: path_lengths
# verdict: right
# way: (1 + x)**blocks at a power of two so large that the coefficients stand side by side in the bits of one integer
def path_lengths(blocks):
    bits = blocks + 1
    power = (1 + (1 << bits)) ** blocks
    mask = (1 << bits) - 1
    return [(power >> (bits * length)) & mask for length in range(blocks + 1)]
