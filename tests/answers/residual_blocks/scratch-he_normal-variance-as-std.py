# task: he_normal
# verdict: wrong
# mistake: the variance 2 / fan is given as the standard deviation
# told: variance-as-deviation
def he_normal(rng, shape, mode="fan_in"):
    o, i, kh, kw = shape
    return rng.normal(0, 2 / (kh * kw * (i if mode == "fan_in" else o)), shape)
