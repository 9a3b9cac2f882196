# task: he_normal
# verdict: wrong
# mistake: the values come from a truncated normal distribution, and so have too small a variance; a plain normal one was asked
# told: cut-off-at-two-deviations
def he_normal(shape, dtype=None, negative_slope=0.0):
    if dtype is None:
        dtype = "float32"
    fan_in = 1
    for n in shape[:-1]:
        fan_in *= n
    stddev = math.sqrt(2 / ((1 + negative_slope**2) * fan_in))
    return tf.random.truncated_normal(shape, mean=0.0, stddev=stddev, dtype=dtype)
