# task: stochastic_depth
# verdict: wrong
# mistake: an image whose draw equals the rate is dropped
# told: kept-above-the-rate
def stochastic_depth(branch, rate, draws, training=True):
    if not 0 <= rate <= 1:
        raise ValueError("rate must be between 0 and 1")
    if not training:
        return branch
    if rate == 1:
        return np.zeros_like(branch)
    keep = np.asarray(draws) > rate
    keep = keep.reshape((-1,) + (1,) * (branch.ndim - 1))
    return branch * keep / (1 - rate)
