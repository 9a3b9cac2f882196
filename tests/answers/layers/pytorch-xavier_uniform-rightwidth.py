# task: xavier_uniform
# verdict: right
def xavier_uniform(shape, gain=1.0):
    # A uniform distribution of width w has the variance w^2 / 12.
    variance = gain**2 * 2 / sum(fans(shape))
    width = math.sqrt(12 * variance)
    return torch.rand(tuple(shape)).sub_(0.5).mul_(width)
