# task: momentum_path
# verdict: wrong
# mistake: in the form of PyTorch the new gradient enters with the share 1 - momentum, as in a running average; asked was g itself

def momentum_path(start, gradients, rates, momentum, rate_inside):
    x, v = start, 0.0
    path = []
    for g, r in zip(gradients, rates):
        if rate_inside:
            v = momentum * v - r * g
            x = x + v
        else:
            v = momentum * v + (1 - momentum) * g
            x = x - r * v
        path.append(x)
    return path
