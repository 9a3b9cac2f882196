# task: limits
# verdict: wrong
# mistake: max takes the highest exponent pattern as an ordinary exponent, though it is reserved for infinity and NaN
# mistake: min_subnormal is computed with the exponent -bias of the pattern 0, one below the smallest normal exponent 1 - bias
def limits(fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    highest = (2**e - 1) - bias
    maximum = math.ldexp(2.0 - 2.0**-m, min(highest, 1022))
    return {
        "max": maximum,
        "min_normal": math.ldexp(1.0, 1 - bias),
        "min_subnormal": math.ldexp(1.0, 0 - bias - m),
        "epsilon": math.ldexp(1.0, -m),
    }
