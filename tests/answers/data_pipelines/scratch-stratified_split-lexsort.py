# task: stratified_split
# verdict: right
# way: no loop over classes: one random number per example, lexsort by class and number, and ranks within the class
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError(f"share must lie strictly between 0 and 1, not {share}")
    labels = np.asarray(labels)
    draws = np.random.default_rng(seed).random(len(labels))
    order = np.lexsort((draws, labels))
    _, starts, counts = np.unique(labels[order], return_index=True, return_counts=True)
    rank = np.arange(len(labels)) - np.repeat(starts, counts)
    quota = np.repeat(np.floor(counts * share + 0.5).astype(int), counts)
    held = rank < quota
    return np.sort(order[~held]), np.sort(order[held])
