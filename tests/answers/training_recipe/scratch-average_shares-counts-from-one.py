# task: average_shares
# verdict: wrong
# mistake: the growing decay counts the updates from 1, so the first is min(decay, 2 / 11) instead of 1 / 10, and so on
# told: updates-counted-from-one
def average_shares(updates, decay, warm_up=False):
    numbers = np.arange(1, updates + 1)
    decays = np.full(updates, float(decay))
    if warm_up:
        decays = np.minimum(decays, (1 + numbers) / (10 + numbers))
    # what is left of each value: its own share times all later decays
    later = np.append(np.cumprod(decays[::-1])[::-1], 1.0)
    own = np.concatenate([[1.0], 1 - decays])
    return own * later
