# task: momentum_path
# verdict: wrong
# mistake: the gradient goes into the velocity with the share 1 - momentum, as in a running average
# mistake: the two forms are exchanged: rate_inside True gives PyTorch's
# told: conventions-exchanged, path-averages-the-gradients
def momentum_path(start, gradients, rates, momentum, rate_inside):
    x, v, positions = start, 0.0, []
    for gradient, rate in zip(gradients, rates):
        gradient = (1 - momentum) * gradient
        if rate_inside:
            v = momentum * v + gradient
            x = x - rate * v
        else:
            v = momentum * v - rate * gradient
            x = x + v
        positions.append(x)
    return positions
