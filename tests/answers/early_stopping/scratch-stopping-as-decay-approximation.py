# task: stopping_as_decay
# verdict: wrong
# mistake: Only the approximation for small rates is returned.
# told: only-the-approximation
def stopping_as_decay(curvatures, lr, steps):
    c = np.asarray(curvatures, dtype=float)
    left = np.exp(steps * np.log1p(-lr * c))
    return np.full_like(c, 1 / (lr * steps))
