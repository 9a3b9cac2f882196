# task: decode
# verdict: right
def decode(pattern, fmt):
    E, M = fmt
    rest, f = divmod(pattern, 1 << M)
    s, e = divmod(rest, 1 << E)
    if e + 1 == 1 << E:
        x = math.nan if f else math.inf
    else:
        x = math.ldexp(f + (e > 0) * 2 ** M, max(e, 1) - (2 ** (E - 1) - 1) - M)
    return math.copysign(x, 1 - 2 * s)
