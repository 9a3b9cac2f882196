# task: he_normal
# verdict: wrong
# mistake: the variance 2 / fan is used as the standard deviation
# told: variance-as-deviation
def he_normal(rng, shape, mode="fan_in"):
    out, inputs, kh, kw = shape
    fan = kh * kw * (inputs if mode == "fan_in" else out)
    return rng.normal(0.0, 2 / fan, size=shape)
