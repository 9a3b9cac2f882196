# task: limits
# verdict: wrong
# mistake: the smallest exponent is taken as -bias instead of 1 - bias (the lowest pattern is counted as a normal exponent), so min_normal and min_subnormal are half as large as they should be
# told: lowest-exponent-used-for-normals
def limits(fmt):
    exponent_bits, mantissa_bits = fmt
    bias = 2 ** (exponent_bits - 1) - 1
    finest = 2.0**-mantissa_bits
    smallest = 2.0**-bias
    return {
        "max": (2 - finest) * 2.0**bias,
        "min_normal": smallest,
        "min_subnormal": smallest * finest,
        "epsilon": finest,
    }
