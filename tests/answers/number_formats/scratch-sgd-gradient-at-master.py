# task: sgd
# verdict: wrong
# mistake: the network sees the master weights instead of their copy in fmt
# told: gradient-at-the-master-weights
def sgd(start, gradient_of, steps, rate, fmt, master=None):
    keep = fmt if master is None else master
    weights = round_to(start, keep)
    for _ in range(steps):
        gradient = round_to(gradient_of(weights), fmt)
        weights = round_to(weights - round_to(rate * gradient, keep), keep)
    return round_to(weights, fmt)
