# task: momentum_steps
# verdict: wrong
# mistake: the list holds the same array, changed in place, again and again: all entries are the last weight
def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention not in ("pytorch", "tf"):
        raise ValueError(f"Unknown convention {convention!r}.")
    weight = np.array(weight, dtype=float)
    velocity = np.zeros_like(weight)
    steps = []
    for gradient, rate in zip(gradients, rates):
        if convention == "pytorch":
            velocity = momentum * velocity + gradient
            weight -= rate * velocity
        else:
            velocity = momentum * velocity - rate * gradient
            weight += velocity
        steps.append(weight)
    return steps
