# task: initial_weights
# verdict: wrong
# mistake: the limit is divided by the root of the fan-in
# told: weights-over-root-of-fan-in
def initial_weights(shape, fan_in):
    return torch.empty(shape).uniform_(-2.4 / fan_in ** 0.5, 2.4 / fan_in ** 0.5)
