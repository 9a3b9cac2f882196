# task: he_normal
# verdict: right
def he_normal(shape, negative_slope=0.0):
    std = math.sqrt(2 / ((1 + negative_slope ** 2) * math.prod(shape[1:])))
    return torch.normal(0.0, std, size=tuple(shape))
