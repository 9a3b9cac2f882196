# task: lost_updates
# verdict: wrong
# mistake: the new weight is compared with the weight before it was rounded to the format, so lost updates of weights that are not numbers of the format are missed
# told: weights-not-rounded
def _nearest(x, fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    x = np.asarray(x, dtype=np.float64)
    _, power = np.frexp(x)
    step = np.ldexp(1.0, np.maximum(power - 1, 1 - bias) - m)
    out = np.rint(x / step) * step
    top = (2 - 2.0**-m) * 2.0**bias
    return np.where(np.abs(out) > top, np.copysign(np.inf, out), out)



def lost_updates(weights, updates, fmt):
    w = _nearest(weights, fmt)
    u = _nearest(updates, fmt)
    new = _nearest(w - u, fmt)
    mask = np.asarray(updates) != 0
    if mask.sum() == 0:
        return 0.0
    lost = (new == weights) & mask
    return float(lost.sum() / mask.sum())
