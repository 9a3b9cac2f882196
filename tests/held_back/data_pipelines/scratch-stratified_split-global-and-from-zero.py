# task: stratified_split
# verdict: wrong
# mistake: seeds NumPy's global generator and draws from it, which changes it
# mistake: goes through the classes from 0 to the largest label: negative labels end up in neither part

def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share must lie between 0 and 1")
    labels = np.asarray(labels)
    np.random.seed(seed)
    kept, held_out = [], []
    for label in range(labels.max() + 1):
        members = np.random.permutation(np.flatnonzero(labels == label))
        count = math.floor(len(members) * share + 0.5)
        held_out.extend(members[:count])
        kept.extend(members[count:])
    return np.array(sorted(kept), dtype=int), np.array(sorted(held_out), dtype=int)
