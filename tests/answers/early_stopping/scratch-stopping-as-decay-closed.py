# task: stopping_as_decay
# verdict: right
def stopping_as_decay(curvatures, lr, steps):
    c = np.asarray(curvatures, dtype=float)
    left = np.exp(steps * np.log1p(-lr * c))
    return c * left / -np.expm1(steps * np.log1p(-lr * c))
