# task: decode
# verdict: wrong
# mistake: subnormal numbers get the leading 1 and the exponent of zero
def decode(pattern, fmt):
    E, M = fmt
    f, e, s = pattern % 2 ** M, pattern // 2 ** M % 2 ** E, pattern >> (E + M)
    sign = -1.0 if s else 1.0
    if e == 2 ** E - 1:
        return sign * math.inf if f == 0 else math.nan
    if e == 0 and f == 0:
        return sign * 0.0
    return sign * (1 + f / 2 ** M) * 2.0 ** (e - 2 ** (E - 1) + 1)
