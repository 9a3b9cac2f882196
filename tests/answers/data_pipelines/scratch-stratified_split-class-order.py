# task: stratified_split
# verdict: wrong
# mistake: a share of exactly 0 or 1 is let through instead of raising a ValueError
# mistake: the indices are ascending within each class only; the classes stand one behind the other
# told: indices-class-by-class, share-of-zero-accepted
def stratified_split(labels, share, seed=0):
    if not 0 <= share <= 1:
        raise ValueError("share must be between 0 and 1")
    rng = np.random.default_rng(seed)
    kept, held_out = [], []
    for label in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == label))
        count = math.floor(len(members) * share + 0.5)
        held_out.extend(sorted(members[:count].tolist()))
        kept.extend(sorted(members[count:].tolist()))
    return np.array(kept, dtype=int), np.array(held_out, dtype=int)
