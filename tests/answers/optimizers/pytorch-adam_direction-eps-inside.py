# task: adam_direction
# verdict: wrong
# mistake: eps is added under the root instead of to it
# told: eps-inside-the-root
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient ** 2
    d = (m / (1 - beta1 ** step)) / torch.sqrt(v / (1 - beta2 ** step) + eps)
    return d, m, v
