# task: average_shares
# verdict: right
# mistake: none; unusual because it goes backward and hands out what is left of 1, by a cumulative product
def average_shares(updates, decay, warm_up=False):
    n = np.arange(updates, dtype=float)
    d = np.full(updates, float(decay))
    if warm_up:
        d = np.minimum(d, (1 + n) / (10 + n))
    later = np.append(np.cumprod(d[::-1])[::-1], 1.0)
    return later * np.append(1.0, 1 - d)
