# task: stochastic_depth
# verdict: wrong
# mistake: with rate 1 it divides by zero and gives NaN; in evaluation the branch is scaled by 1 - rate
# told: nan-at-rate-one, scaled-in-evaluation
def stochastic_depth(branch, rate, draws, training=True):
    if not 0 <= rate <= 1:
        raise ValueError("rate")
    if not training:
        return branch * (1 - rate)
    keep = (draws >= rate).reshape(-1, *[1] * (branch.ndim - 1))
    return branch * keep / (1 - rate)
