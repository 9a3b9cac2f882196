# task: limits
# verdict: wrong
# mistake: epsilon is 2**-(M+1), the unit roundoff, instead of the distance 2**-M from 1 to the next number
def limits(fmt):
    exponent_bits, mantissa_bits = fmt
    bias = 2 ** (exponent_bits - 1) - 1
    smallest = 2.0 ** (1 - bias)
    return {
        "max": (2.0 - 2.0**-mantissa_bits) * 2.0**bias,
        "min_normal": smallest,
        "min_subnormal": smallest * 2.0**-mantissa_bits,
        "epsilon": 2.0 ** -(mantissa_bits + 1),
    }
