# task: sgd
# verdict: wrong
# mistake: the gradients are not rounded to fmt; the network sees the precise copy instead of weights in fmt
# told: gradient-at-the-master-weights, gradient-not-rounded
def sgd(start, gradient_of, steps, rate, fmt, master=None):
    own = master or fmt
    weights = round_to(start, own)
    for _ in range(steps):
        gradient = gradient_of(weights)
        weights = round_to(weights - round_to(rate * gradient, own), own)
    return round_to(weights, fmt)
