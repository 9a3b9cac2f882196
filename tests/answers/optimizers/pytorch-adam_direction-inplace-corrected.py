# task: adam_direction
# verdict: wrong
# mistake: the averages are changed in place
# mistake: the corrected averages are returned instead of the uncorrected ones
# told: both-averages-changed-in-place, corrected-averages-returned
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m.mul_(beta1).add_(gradient, alpha=1 - beta1)
    v.mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
    m, v = m / (1 - beta1 ** step), v / (1 - beta2 ** step)
    return m / (v.sqrt() + eps), m, v
