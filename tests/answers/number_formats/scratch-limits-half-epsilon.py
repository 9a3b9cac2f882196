# task: limits
# verdict: wrong
# mistake: epsilon is the rounding error, half the distance to the next number
# mistake: the smallest normal number has the exponent -bias instead of 1 - bias
# told: epsilon-is-the-unit-roundoff, lowest-exponent-used-for-normals
def limits(fmt):
    E, M = fmt
    bias = 2 ** (E - 1) - 1
    return {"max": (2 - 2.0 ** -M) * 2.0 ** bias, "min_normal": 2.0 ** -bias,
            "min_subnormal": 2.0 ** (-bias - M), "epsilon": 2.0 ** -(M + 1)}
