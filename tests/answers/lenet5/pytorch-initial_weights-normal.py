# task: initial_weights
# verdict: wrong
# mistake: the weights are normal with this standard deviation instead of uniform
# told: weights-normal
def initial_weights(shape, fan_in):
    return torch.randn(shape) * (2.4 / fan_in)
