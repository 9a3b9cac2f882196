# task: he_normal
# verdict: wrong
# mistake: (1 + negative_slope)^2 instead of 1 + negative_slope^2
# told: slope-inside-the-square
def he_normal(shape, negative_slope=0.0):
    fan_in, _ = fans(shape)
    std = math.sqrt(2 / fan_in) / (1 + negative_slope)
    return torch.empty(tuple(shape)).normal_(0.0, std)
