# task: limits
# verdict: wrong
# mistake: the highest exponent pattern, which is kept for infinity and NaN, is used for numbers too, so "max" is twice too large
# told: highest-exponent-used
def limits(fmt):
    exponent_bits, mantissa_bits = fmt
    bias = 2 ** (exponent_bits - 1) - 1
    top = (2**exponent_bits - 1) - bias
    bottom = 1 - bias
    epsilon = math.ldexp(1.0, -mantissa_bits)
    try:
        largest = math.ldexp(2.0 - epsilon, top)
    except OverflowError:
        largest = math.inf
    return {
        "max": largest,
        "min_normal": math.ldexp(1.0, bottom),
        "min_subnormal": math.ldexp(1.0, bottom - mantissa_bits),
        "epsilon": epsilon,
    }
