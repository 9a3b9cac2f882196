# task: momentum_path
# verdict: wrong
# mistake: the two forms are exchanged
# told: conventions-exchanged
def momentum_path(start, gradients, rates, momentum, rate_inside):
    x, v = start, 0.0
    path = []
    for g, r in zip(gradients, rates):
        if rate_inside:
            v = momentum * v + g
            x = x - r * v
        else:
            v = momentum * v - r * g
            x = x + v
        path.append(x)
    return path
