# task: momentum_path
# verdict: wrong
# mistake: the two forms are exchanged: rate_inside computes PyTorch's
# mistake: the start is the first entry of the list
# told: conventions-exchanged, start-in-the-path
def momentum_path(start, gradients, rates, momentum, rate_inside):
    x, v, path = start, 0.0, [start]
    for g, r in zip(gradients, rates):
        if not rate_inside:
            v = momentum * v - r * g
            x += v
        else:
            v = momentum * v + g
            x -= r * v
        path.append(x)
    return path
