# task: stochastic_depth
# verdict: wrong
# mistake: in evaluation the function returns before it checks the rate, so a rate of 1.5 or -0.1 raises no ValueError with training=False
# told: checked-in-training-only
def stochastic_depth(branch, rate, draws, training=True):
    if not training:
        return branch.copy()
    if rate < 0 or rate > 1:
        raise ValueError(f"rate {rate} is not a probability")
    out = np.zeros(branch.shape)
    if rate < 1:
        for n, draw in enumerate(draws):
            if draw >= rate:
                out[n] = branch[n] / (1 - rate)
    return out
