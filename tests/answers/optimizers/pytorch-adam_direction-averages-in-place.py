# task: adam_direction
# verdict: wrong
# mistake: the averages that come in are changed in place
# told: both-averages-changed-in-place
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m.mul_(beta1).add_(gradient, alpha=1 - beta1)
    v.mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
    root = (v / (1 - beta2**step)).sqrt() + eps
    return m / (1 - beta1**step) / root, m, v
