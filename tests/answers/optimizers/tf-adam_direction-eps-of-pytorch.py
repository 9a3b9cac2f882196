# task: adam_direction
# verdict: wrong
# mistake: eps is added to the root of the corrected v, as in PyTorch, and not to the root of v as it is
# told: eps-of-the-other-framework
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = m + (1 - beta1) * (gradient - m)
    v = v + (1 - beta2) * (tf.square(gradient) - v)
    step = tf.cast(step, m.dtype)
    m_hat = m / (1 - tf.pow(tf.cast(beta1, m.dtype), step))
    v_hat = v / (1 - tf.pow(tf.cast(beta2, m.dtype), step))
    return m_hat / (tf.sqrt(v_hat) + eps), m, v
