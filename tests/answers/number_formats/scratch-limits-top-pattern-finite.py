# task: limits
# verdict: wrong
# mistake: the highest exponent pattern is taken as one of finite numbers, so the largest number has an exponent one too large
# told: highest-exponent-used
def limits(fmt):
    E, M = fmt
    bias = 2 ** (E - 1) - 1
    return {"max": (2.0 - 2.0 ** -M) * 2.0 ** (bias + 1), "min_normal": 2.0 ** (1 - bias),
            "min_subnormal": 2.0 ** (1 - bias - M), "epsilon": 2.0 ** -M}
