# task: adam_direction
# verdict: wrong
# mistake: eps is added to the root of v before its correction (epsilon hat, as in Keras), not to the root of the corrected v

def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    rate = (1 - beta2**step) ** 0.5 / (1 - beta1**step)
    return rate * m / (v.sqrt() + eps), m, v
