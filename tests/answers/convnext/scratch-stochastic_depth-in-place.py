# task: stochastic_depth
# verdict: wrong
# mistake: the branch that was given is changed
# told: branch-changed
def stochastic_depth(branch, rate, draws, training=True):
    if rate < 0 or rate > 1:
        raise ValueError("the rate must lie between 0 and 1")
    if not training or rate == 0:
        return branch
    branch[draws < rate] = 0
    if rate < 1:
        branch /= 1 - rate
    return branch
