# task: he_normal
# verdict: wrong
# mistake: the values are drawn from a truncated normal distribution (nothing beyond two deviations, and a smaller variance)

def he_normal(shape, dtype=None, negative_slope=0.0):
    fan_in, _ = fans(shape)
    std = math.sqrt(2 / ((1 + negative_slope**2) * fan_in))
    return tf.random.truncated_normal(shape, stddev=std, dtype=dtype or "float32")
