# task: xavier_uniform
# verdict: wrong
# mistake: the gain stands inside the root, so that it multiplies the variance and not the standard deviation
# mistake: dtype is ignored, the values are float32 always

def xavier_uniform(shape, dtype=None, gain=1.0):
    fan_in, fan_out = fans(shape)
    limit = math.sqrt(gain * 6 / (fan_in + fan_out))
    return tf.random.uniform(shape, -limit, limit)
