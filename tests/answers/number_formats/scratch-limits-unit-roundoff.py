# task: limits
# verdict: wrong
# mistake: epsilon is half the distance from 1 to the next number; min_normal uses the exponent -bias
# told: epsilon-is-the-unit-roundoff
def limits(fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    return {
        "max": (2 - 2.0**-m) * 2.0**bias,
        "min_normal": 2.0**-bias,
        "min_subnormal": 2.0 ** (1 - bias - m),
        "epsilon": 2.0 ** (-m - 1),
    }
