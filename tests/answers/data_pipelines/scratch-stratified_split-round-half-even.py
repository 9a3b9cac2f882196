# task: stratified_split
# verdict: wrong
# mistake: halves are rounded to the even number by round
# told: bankers-rounding
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share must lie strictly between 0 and 1")
    rng = np.random.default_rng(seed)
    held = []
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        count = round(len(members) * share)
        held.append(rng.permutation(members)[:count])
    held_out = np.sort(np.concatenate(held))
    kept = np.setdiff1d(np.arange(len(labels)), held_out)
    return kept, held_out
