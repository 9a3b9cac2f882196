# task: momentum_path
# verdict: wrong
# mistake: the list begins with the start, so it has one position too many
# told: start-in-the-path
def momentum_path(start, gradients, rates, momentum, rate_inside):
    path = [start]
    v = 0.0
    for g, r in zip(gradients, rates):
        if rate_inside:
            v = momentum * v - r * g
            path.append(path[-1] + v)
        else:
            v = momentum * v + g
            path.append(path[-1] - r * v)
    return path
