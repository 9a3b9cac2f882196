# task: dot
# verdict: wrong
# mistake: the products are not rounded to the accumulator before they are added, only the sums are
# told: products-not-rounded
def _nearest(x, fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    x = np.asarray(x, dtype=np.float64)
    _, power = np.frexp(x)
    step = np.ldexp(1.0, np.maximum(power - 1, 1 - bias) - m)
    out = np.rint(x / step) * step
    top = (2 - 2.0**-m) * 2.0**bias
    return np.where(np.abs(out) > top, np.copysign(np.inf, out), out)



def dot(a, b, fmt, accumulator):
    a = _nearest(a, fmt)
    b = _nearest(b, fmt)
    total = 0.0
    for x, y in zip(a, b):
        total = float(_nearest(total + x * y, accumulator))
    return float(_nearest(total, fmt))
