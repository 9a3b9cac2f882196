# task: adam_direction
# verdict: wrong
# mistake: m and v are changed in place (lerp_, mul_), although the given tensors have to stay as they are
# told: both-averages-changed-in-place
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m.lerp_(gradient, 1 - beta1)
    v.mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
    m_corrected = m / (1 - beta1**step)
    v_corrected = v / (1 - beta2**step)
    return m_corrected / (v_corrected.sqrt() + eps), m, v
