# task: range_report
# verdict: wrong
# mistake: "subnormal" also counts what became zero
# mistake: if all gradients are zero (or there are none) the shares are NaN instead of 0
# told: no-gradients-give-nan, zeros-among-the-subnormals
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
    g = np.asarray(gradients, dtype=np.float64).ravel()
    g = g[g != 0]
    scaled = np.abs(_nearest(g * scale, fmt))
    min_normal = 2.0 ** (2 - 2 ** (fmt[0] - 1))
    n = np.float64(len(g))
    with np.errstate(invalid="ignore"):
        zero = np.sum(scaled == 0) / n
        subnormal = np.sum(scaled < min_normal) / n
        infinite = np.sum(np.isinf(scaled)) / n
    return {
        "zero": float(zero),
        "subnormal": float(subnormal),
        "infinite": float(infinite),
    }
