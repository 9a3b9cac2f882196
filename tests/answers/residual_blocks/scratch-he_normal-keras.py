# task: he_normal
# verdict: wrong
# mistake: the shape is read as Keras has it, (kh, kw, in, out), instead of (out, in, kh, kw)
# told: shape-read-as-keras-has-it
def he_normal(rng, shape, mode="fan_in"):
    receptive = shape[0] * shape[1]
    fan = receptive * (shape[2] if mode == "fan_in" else shape[3])
    return rng.normal(0.0, math.sqrt(2 / fan), size=shape)
