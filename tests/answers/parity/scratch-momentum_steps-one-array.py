# task: momentum_steps
# verdict: wrong
# mistake: the weight is moved in place and the same array is appended each time: the caller's weight changes, and all entries of the list are the last weight
# mistake: a convention other than "pytorch" counts as Keras' and raises no ValueError
# told: one-array-for-all-steps, weight-overwritten
def momentum_steps(weight, gradients, rates, momentum, convention):
    velocity = np.zeros_like(weight)
    path = []
    for gradient, rate in zip(gradients, rates):
        if convention == "pytorch":
            velocity = momentum * velocity + gradient
            weight -= rate * velocity
        else:
            velocity = momentum * velocity - rate * gradient
            weight += velocity
        path.append(weight)
    return path
