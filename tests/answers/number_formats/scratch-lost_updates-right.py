# task: lost_updates
# verdict: right
def lost_updates(weights, updates, fmt):
    pairs = np.stack([np.ravel(weights), np.ravel(updates)]).astype(np.float64)
    chosen = pairs[:, np.flatnonzero(pairs[1])]
    total = chosen.shape[1]
    if total == 0:
        return 0.0
    before, step = round_to(chosen, fmt)
    after = round_to(np.subtract(before, step), fmt)
    changed = np.count_nonzero(np.not_equal(after, before))
    return (total - changed) / total
