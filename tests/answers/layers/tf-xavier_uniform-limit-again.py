# task: xavier_uniform
# verdict: wrong
# mistake: the standard deviation is taken for the limit (a factor of sqrt(3) is missing)
# mistake: dtype is ignored
# told: deviation-taken-for-the-limit, dtype-ignored
def xavier_uniform(shape, dtype=None, gain=1.0):
    fan_in, fan_out = fans(shape)
    limit = gain * math.sqrt(2 / (fan_in + fan_out))
    return tf.random.uniform(shape, -limit, limit)
