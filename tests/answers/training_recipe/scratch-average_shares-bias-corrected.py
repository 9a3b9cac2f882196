# task: average_shares
# verdict: wrong
# mistake: the average starts at zero and is corrected, as Adam's
def average_shares(updates, decay, warm_up=False):
    shares = np.zeros(updates + 1)
    for n in range(updates):
        d = min(decay, (1 + n) / (10 + n)) if warm_up else decay
        shares *= d
        shares[n + 1] = 1 - d
    if shares.sum() > 0:
        shares /= shares.sum()
    return shares
