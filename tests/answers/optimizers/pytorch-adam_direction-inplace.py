# task: adam_direction
# verdict: wrong
# mistake: the averages m and v that came in are changed in place
# mistake: eps is added under the root
# told: both-averages-changed-in-place, eps-inside-the-root
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = m.mul_(beta1).add_(gradient, alpha=1 - beta1)
    v = v.mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
    m_hat = m / (1 - beta1**step)
    v_hat = v / (1 - beta2**step)
    direction = m_hat / torch.sqrt(v_hat + eps)
    return direction, m, v
