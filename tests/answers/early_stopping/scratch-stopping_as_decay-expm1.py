# task: stopping_as_decay
# verdict: right
# way: closed form through log1p and expm1, c / ((1 - lr c)^-steps - 1)
def stopping_as_decay(curvatures, lr, steps):
    c = np.array(curvatures, dtype=float)
    with np.errstate(over="ignore"):  # a share of 1 needs no decay: c / inf = 0
        return c / np.expm1(-steps * np.log1p(-lr * c))
