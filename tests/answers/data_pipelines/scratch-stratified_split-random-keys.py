# task: stratified_split
# verdict: right
# way: a random key for each example; the smallest keys of each class are held out, found by one lexsort
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share must be strictly between 0 and 1")
    labels = np.asarray(labels)
    keys = np.random.default_rng(seed).random(labels.size)
    order = np.lexsort((keys, labels))  # by class, then by key
    _, starts, counts = np.unique(labels[order], return_index=True, return_counts=True)
    held = [
        order[start:start + math.floor(count * share + 0.5)]
        for start, count in zip(starts.tolist(), counts.tolist())
    ]
    held = np.sort(np.concatenate(held or [order]))
    return np.setdiff1d(np.arange(labels.size), held), held
