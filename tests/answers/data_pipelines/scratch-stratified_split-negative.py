# task: stratified_split
# verdict: wrong
# mistake: the classes are counted from 0 to the largest label, so that nothing of a class with a negative number is ever held out
# told: classes-counted-from-zero
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share must be strictly between 0 and 1")
    labels = np.asarray(labels)
    rng = np.random.default_rng(seed)
    out = np.zeros(len(labels), dtype=bool)
    for label in range(max(labels, default=-1) + 1):
        members = np.flatnonzero(labels == label)
        count = math.floor(len(members) * share + 0.5)
        out[rng.choice(members, size=count, replace=False)] = True
    return np.flatnonzero(~out), np.flatnonzero(out)
