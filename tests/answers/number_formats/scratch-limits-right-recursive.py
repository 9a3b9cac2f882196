# task: limits
# verdict: right
def _halved(x, times):
    return x if times == 0 else _halved(x, times - 1) / 2


def limits(fmt):
    offset = int("1" * (fmt[0] - 1), 2)
    tail = _halved(np.float64(1), fmt[1])
    ones = np.float64(1)
    bit = ones
    for _ in range(fmt[1]):
        bit = bit / 2
        ones = ones + bit
    highest = int("1" * fmt[0], 2) - 1 - offset
    for _ in range(highest):
        ones = ones * 2
    normal = _halved(np.float64(1), offset - 1)
    return dict(
        epsilon=tail, max=ones, min_normal=normal, min_subnormal=normal * tail
    )
