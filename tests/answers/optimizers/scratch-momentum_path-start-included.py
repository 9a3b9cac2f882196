# task: momentum_path
# verdict: wrong
# mistake: the path begins with the start position
# told: start-in-the-path
def momentum_path(start, gradients, rates, momentum, rate_inside):
    path, v = [start], 0.0
    for g, r in zip(gradients, rates):
        v = momentum * v + (r * g if rate_inside else g)
        path.append(path[-1] - (v if rate_inside else r * v))
    return path
