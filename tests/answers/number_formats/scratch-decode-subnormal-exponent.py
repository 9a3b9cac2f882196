# task: decode
# verdict: wrong
# mistake: subnormal numbers get the exponent -bias instead of 1 - bias, so they are half as large as they should be
# told: subnormals-halved
def decode(pattern, fmt):
    exp_bits, man_bits = fmt
    mantissa = pattern & ((1 << man_bits) - 1)
    exponent = (pattern >> man_bits) & ((1 << exp_bits) - 1)
    sign = -1.0 if pattern >> (exp_bits + man_bits) else 1.0
    bias = (1 << (exp_bits - 1)) - 1
    fraction = mantissa / (1 << man_bits)
    if exponent == (1 << exp_bits) - 1:
        return sign * math.inf if mantissa == 0 else math.nan
    if exponent > 0:
        fraction += 1.0
    return sign * fraction * 2.0 ** (exponent - bias)
