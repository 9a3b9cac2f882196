# task: xavier_uniform
# verdict: wrong
# mistake: the type is ignored; the gain is not used
# told: dtype-ignored, gain-ignored
def xavier_uniform(shape, dtype=None, gain=1.0):
    fan_in, fan_out = fans(shape)
    limit = math.sqrt(6 / (fan_in + fan_out))
    return tf.random.uniform(shape, -limit, limit)
