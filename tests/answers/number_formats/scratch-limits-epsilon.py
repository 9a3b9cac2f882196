# task: limits
# verdict: wrong
# mistake: epsilon is half of the distance, the largest relative rounding error
# told: epsilon-is-the-unit-roundoff
def limits(fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    smallest = 1 - bias
    return {
        "max": (2 - 2.0**-m) * 2.0**bias,
        "min_normal": 2.0**smallest,
        "min_subnormal": 2.0 ** (smallest - m),
        "epsilon": 2.0 ** -(m + 1),
    }
