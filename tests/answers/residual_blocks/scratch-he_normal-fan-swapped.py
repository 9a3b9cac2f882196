# task: he_normal
# verdict: wrong
# mistake: fan_in uses the output channels and fan_out the input channels
# told: fans-exchanged
def he_normal(rng, shape, mode="fan_in"):
    channels = shape[0] if mode == "fan_in" else shape[1]
    return rng.standard_normal(shape) * math.sqrt(2 / (channels * shape[2] * shape[3]))
