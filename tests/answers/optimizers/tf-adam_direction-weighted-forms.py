# task: adam_direction
# verdict: right
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    gradient, m, v = (tf.convert_to_tensor(x) for x in (gradient, m, v))
    step = tf.cast(step, gradient.dtype)
    new_m = m + (gradient - m) * (1 - beta1)
    new_v = v + (tf.square(gradient) - v) * (1 - beta2)
    one = tf.ones((), gradient.dtype)
    c1 = one - tf.pow(tf.cast(beta1, gradient.dtype), step)
    c2 = one - tf.pow(tf.cast(beta2, gradient.dtype), step)
    return new_m * (tf.sqrt(c2) / c1) / (tf.sqrt(new_v) + eps), new_m, new_v
