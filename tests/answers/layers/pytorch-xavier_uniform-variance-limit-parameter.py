# task: xavier_uniform
# verdict: wrong
# mistake: the standard deviation sqrt(2 / (fan_in + fan_out)) is used as the limit, without the factor sqrt(3)
# mistake: a parameter that requires a gradient is returned, a tensor without a gradient was asked
# told: deviation-taken-for-the-limit, parameter-returned
def xavier_uniform(shape, gain=1.0):
    receptive = 1
    for side in shape[2:]:
        receptive *= side
    fan_sum = (shape[0] + shape[1]) * receptive
    limit = gain * math.sqrt(2.0 / fan_sum)
    w = torch.rand(*shape) * 2 * limit - limit
    return nn.Parameter(w)
