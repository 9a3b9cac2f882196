# task: stochastic_depth
# verdict: wrong
# mistake: the rate is checked only in training; in evaluation a rate outside of 0 to 1 raises nothing
# mistake: the comparison is draws > rate, so a draw equal to the rate (0.0 at rate 0) leaves the branch out
# told: checked-in-training-only, kept-above-the-rate
def stochastic_depth(branch, rate, draws, training=True):
    if not training:
        return branch.copy()
    if not 0 <= rate <= 1:
        raise ValueError(f"rate {rate}")
    if rate == 1:
        return np.zeros_like(branch)
    kept = np.asarray(draws) > rate
    kept = kept.reshape(-1, *[1] * (branch.ndim - 1))
    return np.where(kept, branch / (1 - rate), 0)
