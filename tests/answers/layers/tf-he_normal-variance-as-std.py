# task: he_normal
# verdict: wrong
# mistake: the variance is handed over as the standard deviation; the dtype is ignored
# told: he-dtype-ignored, variance-taken-for-the-deviation
def he_normal(shape, dtype=None, negative_slope=0.0):
    fan_in, _ = fans(shape)
    variance = 2 / ((1 + negative_slope**2) * fan_in)
    return tf.random.normal(shape, stddev=variance)
