# task: he_normal
# verdict: wrong
# mistake: the values are drawn from a truncated normal distribution
# told: cut-off-at-two-deviations
def he_normal(shape, dtype=None, negative_slope=0.0):
    fan_in, _ = fans(shape)
    deviation = math.sqrt(2 / ((1 + negative_slope**2) * fan_in))
    return tf.random.truncated_normal(shape, stddev=deviation, dtype=dtype or "float32")
