# task: momentum_steps
# verdict: wrong
# mistake: the same array is updated in place and appended, so that all entries show the last step
# told: one-array-for-all-steps
def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention not in ("pytorch", "tf"):
        raise ValueError(convention)
    w, v, out = weight.astype(float), np.zeros(weight.shape), []
    for g, r in zip(gradients, rates):
        if convention == "pytorch":
            v = momentum * v + g
            w -= r * v
        else:
            v = momentum * v - r * g
            w += v
        out.append(w)
    return out
