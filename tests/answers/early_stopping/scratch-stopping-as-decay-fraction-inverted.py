# task: stopping_as_decay
# verdict: wrong
# mistake: The share that is left and the share gone are exchanged.
# told: gone-and-left-exchanged
def stopping_as_decay(curvatures, lr, steps):
    c = np.asarray(curvatures, dtype=float)
    left = np.exp(steps * np.log1p(-lr * c))
    return c * (1 - left) / left
