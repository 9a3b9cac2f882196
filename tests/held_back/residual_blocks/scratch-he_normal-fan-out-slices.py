# task: he_normal
# verdict: wrong
# mistake: the fan of "fan_out" is the product of all sizes but the last (output * input channels * kh) instead of kh * kw * output channels
# told: fan-out-of-all-but-the-last
def he_normal(rng, shape, mode="fan_in"):
    fans = {"fan_in": math.prod(shape[1:]), "fan_out": math.prod(shape[:-1])}
    return rng.normal(0.0, math.sqrt(2 / fans[mode]), size=shape)
