# task: he_normal
# verdict: wrong
# mistake: 2 / fan is taken for the standard deviation instead of the variance
# told: variance-as-deviation
def he_normal(rng, shape, mode="fan_in"):
    out_channels, in_channels, kh, kw = shape
    fan = kh * kw * (in_channels if mode == "fan_in" else out_channels)
    return rng.normal(0.0, 2.0 / fan, size=shape)
