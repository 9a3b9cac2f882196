# task: momentum_path
# verdict: wrong
# mistake: the velocity starts as the first gradient in both forms (as in PyTorch's code); with the rate inside it should be -rate times the gradient
# told: velocity-started-at-the-first-gradient-in-both
def momentum_path(start, gradients, rates, momentum, rate_inside):
    x, v, path = start, None, []
    for g, r in zip(gradients, rates):
        if v is None:
            v = g
        elif rate_inside:
            v = momentum * v - r * g
        else:
            v = momentum * v + g
        x = x + v if rate_inside else x - r * v
        path.append(x)
    return path
