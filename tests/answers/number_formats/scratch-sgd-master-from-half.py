# task: sgd
# verdict: wrong
# mistake: the master copy is made from the weights already rounded to fmt, instead of from the exact start
# told: master-started-from-few-bits
def _nearest(x, fmt):
    e, m = fmt
    bias = 2 ** (e - 1) - 1
    x = np.asarray(x, dtype=np.float64)
    _, power = np.frexp(x)
    step = np.ldexp(1.0, np.maximum(power - 1, 1 - bias) - m)
    out = np.rint(x / step) * step
    top = (2 - 2.0**-m) * 2.0**bias
    return np.where(np.abs(out) > top, np.copysign(np.inf, out), out)



def sgd(start, gradient_of, steps, rate, fmt, master=None):
    if master is None:
        master = fmt
    weights = _nearest(start, fmt)
    copy = _nearest(weights, master)
    for _ in range(steps):
        gradient = _nearest(gradient_of(weights), fmt)
        update = _nearest(rate * gradient, master)
        copy = _nearest(copy - update, master)
        weights = _nearest(copy, fmt)
    return weights
