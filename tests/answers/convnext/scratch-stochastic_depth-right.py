# task: stochastic_depth
# verdict: right
def stochastic_depth(branch, rate, draws, training=True):
    if rate < 0 or rate > 1:
        raise ValueError("rate must be in [0, 1]")
    if not training or rate == 0:
        return branch
    if rate == 1:
        return np.zeros_like(branch)
    mask = (draws >= rate).astype(branch.dtype) / (1 - rate)
    return (branch.T * mask).T
