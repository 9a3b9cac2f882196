# task: adam_direction
# verdict: wrong
# mistake: eps is added to the root of the corrected v, as in PyTorch
# told: eps-of-the-other-framework
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * tf.square(gradient)
    c1, c2 = 1 - beta1**step, 1 - beta2**step
    return (m / c1) / (tf.sqrt(v / c2) + eps), m, v
