# task: sgd
# verdict: wrong
# mistake: the master copy is made from the start that has been rounded to fmt, not from the exact initial weights
# mistake: rate * gradient is not rounded to the optimizer's format before it is subtracted
# told: master-started-from-few-bits, update-not-rounded
def sgd(start, gradient_of, steps, rate, fmt, master=None):
    own = fmt if master is None else master
    network = round_to(start, fmt)
    kept = round_to(network, own)
    for _ in range(steps):
        gradient = round_to(gradient_of(network), fmt)
        kept = round_to(kept - rate * gradient, own)
        network = round_to(kept, fmt)
    return network
