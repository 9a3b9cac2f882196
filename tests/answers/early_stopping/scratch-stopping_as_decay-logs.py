# task: stopping_as_decay
# verdict: right
# mistake: none; unusual because the shares are computed by log1p and expm1
def stopping_as_decay(curvatures, lr, steps):
    c = np.asarray(curvatures, dtype=float)
    log_rest = steps * np.log1p(-lr * c)
    return c * np.exp(log_rest) / -np.expm1(log_rest)
