# task: decode
# verdict: wrong
# mistake: the sign is multiplied to the mantissa as an int, and -1 * 0 is 0: minus zero loses its sign
# told: zero-without-sign
def decode(pattern, fmt):
    exponent_bits, mantissa_bits = fmt
    mantissa = pattern & ((1 << mantissa_bits) - 1)
    exponent = (pattern >> mantissa_bits) & ((1 << exponent_bits) - 1)
    sign = -1 if pattern >> (exponent_bits + mantissa_bits) else 1
    bias = 2 ** (exponent_bits - 1) - 1
    if exponent == (1 << exponent_bits) - 1:
        return math.nan if mantissa else sign * math.inf
    if exponent:
        mantissa += 1 << mantissa_bits
    else:
        exponent = 1
    return math.ldexp(sign * mantissa, exponent - bias - mantissa_bits)
