# task: stochastic_depth
# verdict: wrong
# mistake: a draw that equals the rate leaves the branch out (also a draw of 0 with rate 0); it should be kept
# mistake: with rate 1 zero is divided by zero, which gives NaN instead of zeros
def stochastic_depth(branch, rate, draws, training=True):
    if not 0 <= rate <= 1:
        raise ValueError("The rate must be between 0 and 1.")
    if not training:
        return branch
    kept = (draws > rate).reshape(-1, *[1] * (branch.ndim - 1))
    return branch * kept / (1 - rate)
