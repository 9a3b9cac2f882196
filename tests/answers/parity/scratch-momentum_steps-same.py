# task: momentum_steps
# verdict: wrong
# mistake: one and the same array is changed in place and appended in every step: all entries are the last weight
# mistake: any other convention is taken for "tf" instead of refused
# told: another-convention-accepted, one-array-for-all-steps
def momentum_steps(weight, gradients, rates, momentum, convention):
    weight = weight + 0.0  # a copy
    velocity = np.zeros_like(weight)
    steps = []
    for gradient, rate in zip(gradients, rates):
        if convention == "pytorch":
            velocity = momentum * velocity + gradient
            weight -= rate * velocity
        else:
            velocity = momentum * velocity - rate * np.asarray(gradient)
            weight += velocity
        steps.append(weight)
    return steps
