# task: xavier_uniform
# verdict: wrong
# mistake: the standard deviation sqrt(2 / (fan_in + fan_out)) is taken for the limit of the uniform values; the factor sqrt(3) is missing, so the variance is a third of what it should be
# told: deviation-taken-for-the-limit
def xavier_uniform(shape, gain=1.0):
    fan_in, fan_out = fans(shape)
    limit = gain * math.sqrt(2.0 / (fan_in + fan_out))
    return (2 * torch.rand(tuple(shape)) - 1) * limit
