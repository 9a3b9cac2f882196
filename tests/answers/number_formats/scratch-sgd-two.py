# task: sgd
# verdict: wrong
# mistake: the gradients are not rounded to fmt before they are multiplied by the rate
# mistake: the master weights are returned, not the weights of the network in fmt
# told: gradient-not-rounded, master-returned
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
    precise = fmt if master is None else master
    w = _nearest(start, precise)
    for step in range(steps):
        network = _nearest(w, fmt)
        g = gradient_of(network)
        w = _nearest(w - _nearest(rate * g, precise), precise)
    return w
