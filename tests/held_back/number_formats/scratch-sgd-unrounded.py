# task: sgd
# verdict: wrong
# mistake: the gradient is not rounded to fmt before the optimizer takes it
# mistake: the optimizer's copy starts with the exact weights, not rounded to its format
def sgd(start, gradient_of, steps, rate, fmt, master=None):
    keep = fmt if master is None else master
    weights = np.array(start, dtype=np.float64)
    for _ in range(steps):
        gradient = gradient_of(round_to(weights, fmt))
        update = round_to(rate * gradient, keep)
        weights = round_to(weights - update, keep)
    return round_to(weights, fmt)
