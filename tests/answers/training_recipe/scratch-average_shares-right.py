# task: average_shares
# verdict: right
def average_shares(updates, decay, warm_up=False):
    out = np.ones(updates + 1)
    kept = 1.0
    for n in reversed(range(updates)):
        d = min(decay, (1 + n) / (10 + n)) if warm_up else decay
        out[n + 1] = (1 - d) * kept
        kept *= d
    out[0] = kept
    return out
