# task: stratified_split
# verdict: wrong
# mistake: NumPy's global generator is seeded; the indices are not put in ascending order
# told: indices-class-by-class, split-by-the-global-generator
def stratified_split(labels, share, seed=0):
    if share <= 0 or share >= 1:
        raise ValueError(f"share {share}")
    np.random.seed(seed)
    kept, held_out = [], []
    for label in np.unique(labels):
        members = np.random.permutation(np.flatnonzero(labels == label))
        count = math.floor(len(members) * share + 0.5)
        held_out.extend(members[:count])
        kept.extend(members[count:])
    return np.array(kept, dtype=int), np.array(held_out, dtype=int)
