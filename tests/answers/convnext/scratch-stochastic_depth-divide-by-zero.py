# task: stochastic_depth
# verdict: wrong
# mistake: with rate 1 it divides zero by zero and returns NaN; a wrong rate is checked in training only
# told: checked-in-training-only, nan-at-rate-one
def stochastic_depth(branch, rate, draws, training=True):
    if not training:
        return branch.copy()
    if rate < 0 or rate > 1:
        raise ValueError(rate)
    keep = (draws >= rate).astype(float) / np.float64(1 - rate)
    return branch * keep.reshape(-1, *[1] * (branch.ndim - 1))
