# task: limits
# verdict: right
def limits(fmt):
    E, M = fmt
    top = (1 << (E - 1)) - 1
    return dict(max=math.ldexp(2 ** (M + 1) - 1, top - M), min_normal=math.ldexp(1, 1 - top),
                min_subnormal=math.ldexp(1, 1 - top - M), epsilon=math.ldexp(1, -M))
