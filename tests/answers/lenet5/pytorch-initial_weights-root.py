# task: initial_weights
# verdict: wrong
# mistake: divides by the square root of the fan-in, as today's frameworks do
# told: weights-over-root-of-fan-in
def initial_weights(shape, fan_in):
    bound = 2.4 / fan_in**0.5
    return torch.empty(shape).uniform_(-bound, bound)
