# task: average_shares
# verdict: wrong
# mistake: the updates of the growing decay are counted from 1, so the first decay is 2/11 instead of 1/10
# told: updates-counted-from-one
def average_shares(updates, decay, warm_up=False):
    numbers = np.arange(1, updates + 1)
    decays = np.full(updates, float(decay))
    if warm_up:
        decays = np.minimum(decays, (1 + numbers) / (10 + numbers))
    shares = np.concatenate([[1.0], 1 - decays])
    later = np.concatenate([np.cumprod(decays[::-1])[::-1], [1.0]])
    return shares * later
