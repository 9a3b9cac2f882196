# task: average_shares
# verdict: wrong
# mistake: with warm_up the updates are numbered from 1, so the first decay is 2/11 instead of 1/10
def average_shares(updates, decay, warm_up=False):
    shares = np.zeros(updates + 1)
    shares[0] = 1.0
    for n in range(1, updates + 1):
        d = min(decay, (1 + n) / (10 + n)) if warm_up else decay
        shares *= d
        shares[n] = 1 - d
    return shares
