# task: xavier_uniform
# verdict: right
def xavier_uniform(shape, gain=1.0):
    variance = gain**2 * 2 / sum(fans(shape))
    unit = torch.distributions.Uniform(-1.0, 1.0)  # its variance is 1/3
    return unit.sample(torch.Size(shape)).mul(math.sqrt(3 * variance))
