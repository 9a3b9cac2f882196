# task: initial_weights
# verdict: wrong
# mistake: the bound is 2.4 divided by the root of fan_in
# told: weights-over-root-of-fan-in
def initial_weights(shape, fan_in):
    bound = 2.4 / fan_in**0.5
    return torch.empty(shape).uniform_(-bound, bound)
