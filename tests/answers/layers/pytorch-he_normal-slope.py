# task: he_normal
# verdict: wrong
# mistake: the slope is not squared
# told: slope-not-squared
def he_normal(shape, negative_slope=0.0):
    fan_in, _ = fans(shape)
    gain = math.sqrt(2.0 / (1 + negative_slope))
    return torch.randn(shape) * gain / math.sqrt(fan_in)
