# task: momentum_steps
# verdict: wrong
# mistake: every entry of the list is the same array, which changes in place, and so does the argument
# told: one-array-for-all-steps, weight-overwritten
def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention not in ("pytorch", "tf"):
        raise ValueError(convention)
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
