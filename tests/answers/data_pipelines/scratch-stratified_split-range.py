# task: stratified_split
# verdict: wrong
# mistake: the classes are taken to be 0, 1, ..., max: examples of negative classes are in neither part
# told: negative-classes-in-neither-part
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share must be strictly between 0 and 1")
    labels = np.asarray(labels)
    rng = np.random.default_rng(seed)
    kept, held_out = [], []
    for label in range(labels.max() + 1):
        members = rng.permutation(np.where(labels == label)[0])
        count = math.floor(len(members) * share + 0.5)
        held_out.extend(members[:count].tolist())
        kept.extend(members[count:].tolist())
    return np.array(sorted(kept), dtype=int), np.array(sorted(held_out), dtype=int)
