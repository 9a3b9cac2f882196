# task: xavier_uniform
# verdict: wrong
# mistake: the limit is the standard deviation without the factor root of 3
# told: deviation-taken-for-the-limit
def xavier_uniform(shape, gain=1.0):
    fan_in, fan_out = fans(shape)
    limit = gain * math.sqrt(2 / (fan_in + fan_out))
    return torch.empty(shape).uniform_(-limit, limit)
