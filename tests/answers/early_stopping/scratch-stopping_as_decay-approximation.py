# task: stopping_as_decay
# verdict: wrong
# mistake: the approximation for small lr c steps is given for all
# told: only-the-approximation
def stopping_as_decay(curvatures, lr, steps):
    return np.full(np.shape(curvatures), 1 / (lr * steps))
