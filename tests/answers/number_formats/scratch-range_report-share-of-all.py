# task: range_report
# verdict: wrong
# mistake: the shares are of all gradients, those that are zero from the start included, instead of only of those that are not zero
# told: share-of-all
def _nearest(x, fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    x = np.asarray(x, dtype=np.float64)
    _, power = np.frexp(x)
    step = np.ldexp(1.0, np.maximum(power - 1, 1 - bias) - m)
    out = np.rint(x / step) * step
    top = (2 - 2.0**-m) * 2.0**bias
    return np.where(np.abs(out) > top, np.copysign(np.inf, out), out)



def range_report(gradients, fmt, scale=1.0):
    gradients = np.asarray(gradients, dtype=np.float64)
    if not np.any(gradients):
        return {"zero": 0.0, "subnormal": 0.0, "infinite": 0.0}
    rounded = _nearest(gradients * scale, fmt)
    smallest = 2.0 ** (2 - 2 ** (fmt[0] - 1))
    vanished = (rounded == 0) & (gradients != 0)
    small = (rounded != 0) & (np.abs(rounded) < smallest)
    return {
        "zero": float(np.mean(vanished)),
        "subnormal": float(np.mean(small)),
        "infinite": float(np.mean(np.isinf(rounded))),
    }
