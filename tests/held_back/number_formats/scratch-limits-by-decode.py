# task: limits
# verdict: right
# mistake: none; unusual because the ends are read with decode from their bit patterns
def limits(fmt):
    e, m = fmt
    one = (2 ** (e - 1) - 1) << m
    return {
        "max": decode(((2**e - 1) << m) - 1, fmt),
        "min_normal": decode(1 << m, fmt),
        "min_subnormal": decode(1, fmt),
        "epsilon": decode(one + 1, fmt) - decode(one, fmt),
    }
