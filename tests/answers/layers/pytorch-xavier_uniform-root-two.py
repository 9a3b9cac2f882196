# task: xavier_uniform
# verdict: wrong
# mistake: the limit is the standard deviation, the factor root of 3 is missing
# told: deviation-taken-for-the-limit
def xavier_uniform(shape, gain=1.0):
    limit = gain * math.sqrt(2 / sum(fans(shape)))
    return (2 * torch.rand(shape) - 1) * limit
