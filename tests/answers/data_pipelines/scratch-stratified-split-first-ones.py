# task: stratified_split
# verdict: wrong
# mistake: The first examples of each class are held out instead of random ones.
# told: split-without-shuffling
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share")
    rng = np.random.default_rng(seed)
    labels = np.asarray(labels)
    held = np.zeros(len(labels), dtype=bool)
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        held[members[: math.floor(len(members) * share + 0.5)]] = True
    return np.flatnonzero(~held), np.flatnonzero(held)
