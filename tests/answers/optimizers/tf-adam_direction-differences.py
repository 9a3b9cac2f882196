# task: adam_direction
# verdict: right
# way: the averages move by a share of the difference, in plain TensorFlow, and the corrections are gathered into one factor
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    g, m, v = (ops.convert_to_tensor(one) for one in (gradient, m, v))
    m = m + (g - m) * (1 - beta1)
    v = v + (tf.square(g) - v) * (1 - beta2)
    step = tf.cast(step, g.dtype)
    c1 = 1 - tf.pow(tf.cast(beta1, g.dtype), step)
    c2 = 1 - tf.pow(tf.cast(beta2, g.dtype), step)
    direction = m * (tf.sqrt(c2) / c1) / (tf.sqrt(v) + eps)
    return direction, m, v
