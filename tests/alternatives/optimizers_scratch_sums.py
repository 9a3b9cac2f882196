"""Another right solution: explicit sums over the past instead of a memory."""


def momentum_path(start, gradients, rates, momentum, rate_inside):
    path = []
    for step in range(len(gradients)):
        move = 0
        for then in range(step + 1):
            rate = rates[then] if rate_inside else rates[step]
            move += rate * momentum ** (step - then) * gradients[then]
        path.append((path[-1] if path else start) - move)
    return path


def running_averages(values, beta):
    plain, corrected = [], []
    for count in range(1, len(values) + 1):
        weights = [beta**age for age in reversed(range(count))]
        total = sum(w * x for w, x in zip(weights, values[:count], strict=True))
        corrected.append(total / sum(weights))
        plain.append((1 - beta) * total)
    return plain, corrected
