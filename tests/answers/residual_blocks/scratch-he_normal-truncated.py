# task: he_normal
# verdict: wrong
# mistake: values beyond two standard deviations are cut off (as Keras' initializer does it), so the distribution is not normal and its deviation is smaller than sqrt(2 / fan)
# told: cut-at-two-deviations
def he_normal(rng, shape, mode="fan_in"):
    outputs, inputs, kh, kw = shape
    fan = kh * kw * (inputs if mode == "fan_in" else outputs)
    deviation = math.sqrt(2 / fan)
    values = rng.normal(0.0, deviation, size=shape)
    return values.clip(-2 * deviation, 2 * deviation)
