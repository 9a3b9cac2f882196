# task: decode
# verdict: wrong
# mistake: -0.0 becomes 0.0; infinity has no sign
# told: infinity-without-sign, zero-without-sign
def decode(pattern, fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    negative = pattern >> (e + m)
    exponent = (pattern >> m) % 2**e
    mantissa = pattern % 2**m
    if exponent == 2**e - 1:
        return float("nan") if mantissa else float("inf")
    if exponent == 0:
        value = mantissa * 2.0 ** (1 - bias - m)
    else:
        value = (2**m + mantissa) * 2.0 ** (exponent - bias - m)
    return 0 - value if negative else value
