# task: he_normal
# verdict: right
def he_normal(shape, negative_slope=0.0):
    fan_in = fans(shape)[0]
    deviation = torch.tensor(2.0 / (fan_in * (1 + negative_slope * negative_slope))).sqrt()
    return torch.distributions.Normal(0.0, deviation).sample(tuple(shape))
