# task: momentum_steps
# verdict: wrong
# mistake: the weight moves in place and the same array is put into the list after each step, so that all entries show the last weight (the given weight itself is spared by a copy)
# told: one-array-for-all-steps
def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention not in {"pytorch", "tf"}:
        raise ValueError(f"No such convention: {convention}")
    w = np.array(weight, dtype=float)
    v = np.zeros_like(w)
    path = []
    for g, rate in zip(gradients, rates, strict=True):
        v *= momentum
        if convention == "pytorch":
            v += g
            w -= rate * v
        else:
            v -= rate * g
            w += v
        path.append(w)
    return path
