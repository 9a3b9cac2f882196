# task: decode
# verdict: wrong
# mistake: subnormal numbers are read with the exponent -bias instead of 1 - bias
# told: subnormals-halved
def decode(pattern, fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    sign = -1.0 if pattern >> (e + m) else 1.0
    exponent = (pattern >> m) & (2**e - 1)
    mantissa = pattern & (2**m - 1)
    if exponent == 2**e - 1:
        return math.nan if mantissa else sign * math.inf
    leading = 1 if exponent else 0
    return sign * (leading + mantissa / 2**m) * 2.0 ** (exponent - bias)
