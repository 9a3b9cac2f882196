# task: stratified_split
# verdict: wrong
# mistake: Python's round takes halves to the even neighbor; asked is upwards
# told: bankers-rounding
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share must lie between 0 and 1")
    rng = np.random.default_rng(seed)
    labels = np.asarray(labels)
    held_out = []
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        k = round(len(members) * share)
        held_out.extend(rng.choice(members, size=k, replace=False))
    held_out = np.array(sorted(held_out), dtype=int)
    kept = np.setdiff1d(np.arange(len(labels)), held_out)
    return kept, held_out
