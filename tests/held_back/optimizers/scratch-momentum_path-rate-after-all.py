# task: momentum_path
# verdict: wrong
# mistake: with rate_inside True only the sign moves into the velocity: the rate of the step still multiplies the whole velocity when x moves, so the path is that of the other form
# told: one-form-for-both
def momentum_path(start, gradients, rates, momentum, rate_inside):
    sign = -1 if rate_inside else 1
    x, v, path = start, 0.0, []
    for g, r in zip(gradients, rates, strict=True):
        v = momentum * v + sign * g
        x = x - sign * r * v
        path.append(x)
    return path
