# task: adam_direction
# verdict: wrong
# mistake: eps is added to the root of the corrected v, as in PyTorch, instead of before the correction
# told: eps-of-the-other-framework
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient * gradient
    m_hat, v_hat = m / (1 - beta1 ** step), v / (1 - beta2 ** step)
    return m_hat / (tf.sqrt(v_hat) + eps), m, v
