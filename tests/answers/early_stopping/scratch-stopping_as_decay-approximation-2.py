# task: stopping_as_decay
# verdict: wrong
# mistake: the approximation 1 / (lr steps) is returned for all curvatures
# told: only-the-approximation
def stopping_as_decay(curvatures, lr, steps):
    return np.full(len(curvatures), 1 / (lr * steps))
