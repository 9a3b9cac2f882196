# task: momentum_steps
# verdict: wrong
# mistake: the same array is changed in place and appended each time, so that all entries of the list are the last weight
# mistake: another convention is treated as "tf" instead of raising ValueError
# told: another-convention-accepted, one-array-for-all-steps
def momentum_steps(weight, gradients, rates, momentum, convention):
    w = np.array(weight, dtype=float)
    v = np.zeros_like(w)
    path = []
    for g, rate in zip(gradients, rates):
        if convention == "pytorch":
            v = momentum * v + g
            w -= rate * v
        else:
            v = momentum * v - rate * g
            w += v
        path.append(w)
    return path
