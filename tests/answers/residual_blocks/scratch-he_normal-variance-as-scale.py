# task: he_normal
# verdict: wrong
# mistake: the variance 2 / fan is passed as the scale of rng.normal, which is a standard deviation; the values are too small by a factor of sqrt(2 / fan)
# told: variance-as-deviation
def he_normal(rng, shape, mode="fan_in"):
    out_channels, in_channels, height, width = shape
    channels = {"fan_in": in_channels, "fan_out": out_channels}[mode]
    return rng.normal(0.0, 2 / (height * width * channels), size=shape)
