# task: adam_direction
# verdict: wrong
# mistake: eps is added under the root
# told: eps-inside-the-root
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_corrected = m / (1 - beta1**step)
    v_corrected = v / (1 - beta2**step)
    return m_corrected / torch.sqrt(v_corrected + eps), m, v
