# task: stopping_as_decay
# verdict: right
# way: the share that is left is kept as a logarithm; expm1 and log1p save the small shares
def stopping_as_decay(curvatures, lr, steps):
    c = np.asarray(curvatures, dtype=float)
    log_left = steps * np.log1p(-lr * c)  # of the share that is left
    return c * np.exp(log_left) / -np.expm1(log_left)
