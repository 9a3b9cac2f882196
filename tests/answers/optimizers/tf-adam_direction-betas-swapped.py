# task: adam_direction
# verdict: wrong
# mistake: the two corrections are exchanged between m and v
def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient * gradient
    c1, c2 = 1 - beta2 ** step, 1 - beta1 ** step
    return (m / c1) * tf.sqrt(c2) / (tf.sqrt(v) + eps), m, v
