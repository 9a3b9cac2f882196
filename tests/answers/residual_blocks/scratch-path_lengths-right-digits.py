# task: path_lengths
# verdict: right
def path_lengths(blocks):
    # (1 + b) ** blocks, written in base b: its digits are the coefficients
    base = 2 ** (blocks + 1)
    rest, digits = (1 + base) ** blocks, []
    while rest:
        rest, digit = divmod(rest, base)
        digits.append(digit)
    return digits
