# task: limits
# verdict: wrong
# mistake: the highest exponent pattern is taken for a normal one, so max is about twice too large
# told: highest-exponent-used
def limits(fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    return {
        "max": math.ldexp(2 - 2.0**-m, min(bias + 1, 1023)),
        "min_normal": 2.0 ** (1 - bias),
        "min_subnormal": 2.0 ** (1 - bias - m),
        "epsilon": 2.0**-m,
    }
