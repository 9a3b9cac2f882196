# task: dot
# verdict: wrong
# mistake: the two vectors are not rounded to fmt before they are multiplied
# mistake: the sum is rounded to the accumulator once at the end, not after every addition
# told: exact-sum, vectors-not-rounded
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
    products = _nearest(np.asarray(a) * np.asarray(b), accumulator)
    total = _nearest(products.sum(), accumulator)
    return float(_nearest(total, fmt))
