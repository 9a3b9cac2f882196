# task: sgd
# verdict: wrong
# mistake: the update is subtracted from the network's weights in fmt, and the master copy is made of the result, so values go from the network back to the master and small steps are lost as without a master
# mistake: the gradients are not rounded to fmt before they are multiplied by the rate
# told: gradient-not-rounded, master-overwritten
def sgd(start, gradient_of, steps, rate, fmt, master=None):
    keep = fmt if master is None else master
    copy = round_to(start, keep)
    network = round_to(copy, fmt)
    for _ in range(steps):
        gradient = gradient_of(network)
        copy = round_to(network - round_to(rate * gradient, keep), keep)
        network = round_to(copy, fmt)
    return network
