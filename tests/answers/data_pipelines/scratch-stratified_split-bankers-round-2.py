# task: stratified_split
# verdict: wrong
# mistake: Python's round is used, which rounds halves to even instead of upwards
# told: bankers-rounding
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share must lie between 0 and 1")
    rng = np.random.default_rng(seed)
    labels = np.asarray(labels)
    held = []
    for label in np.unique(labels):
        places = np.flatnonzero(labels == label)
        held.extend(rng.permutation(places)[: round(len(places) * share)])
    held_out = np.array(sorted(held), dtype=int)
    return np.setdiff1d(np.arange(len(labels)), held_out), held_out
