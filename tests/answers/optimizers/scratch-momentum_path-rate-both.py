# task: momentum_path
# verdict: wrong
# mistake: the form with the rate outside also multiplies the gradient by 1 - momentum
# told: path-averages-with-the-rate-outside
def momentum_path(start, gradients, rates, momentum, rate_inside):
    x, v, path = start, 0.0, []
    for g, r in zip(gradients, rates):
        if rate_inside:
            v = momentum * v - r * g
            x = x + v
        else:
            v = momentum * v + (1 - momentum) * g
            x = x - r * v
        path.append(x)
    return path
