# task: adam_direction
# verdict: wrong
# mistake: eps is added under the root; m and v are changed in place
# told: both-averages-changed-in-place, eps-inside-the-root
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m.mul_(beta1).add_(gradient, alpha=1 - beta1)
    v.mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
    m_corrected = m / (1 - beta1**step)
    v_corrected = v / (1 - beta2**step)
    return m_corrected / torch.sqrt(v_corrected + eps), m, v
