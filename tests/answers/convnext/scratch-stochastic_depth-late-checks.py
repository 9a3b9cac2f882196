# task: stochastic_depth
# verdict: wrong
# mistake: the rate is checked in training only; in evaluation a rate such as 1.5 raises nothing
# mistake: with rate 1 the division by 1 - rate raises a ZeroDivisionError (or makes NaN) instead of giving zeros
# told: error-at-rate-one
def stochastic_depth(branch, rate, draws, training=True):
    if not training:
        return branch.copy()
    if rate < 0 or rate > 1:
        raise ValueError(f"{rate} is no probability")
    factors = np.where(np.asarray(draws) >= rate, 1 / (1 - rate), 0)
    return branch * factors.reshape(-1, *[1] * (branch.ndim - 1))
