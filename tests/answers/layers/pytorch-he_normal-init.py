# task: he_normal
# verdict: right
def he_normal(shape, negative_slope=0.0):
    spread = (fans(shape)[0] * (1 + negative_slope**2) / 2) ** -0.5
    return torch.normal(mean=torch.zeros(*shape), std=spread)
