# task: stochastic_depth
# verdict: wrong
# mistake: what is kept is not scaled
# told: not-scaled
def stochastic_depth(branch, rate, draws, training=True):
    if not (0 <= rate <= 1):
        raise ValueError("rate")
    if not training:
        return branch
    out = branch.copy()
    out[draws < rate] = 0
    return out
