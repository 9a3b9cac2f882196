# task: stratified_split
# verdict: wrong
# mistake: Python's round sends halves to the even number instead of upwards.
# told: bankers-rounding
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share")
    rng = np.random.default_rng(seed)
    labels = np.asarray(labels)
    held = np.zeros(len(labels), dtype=bool)
    for label in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == label))
        held[members[: round(len(members) * share)]] = True
    return np.flatnonzero(~held), np.flatnonzero(held)
