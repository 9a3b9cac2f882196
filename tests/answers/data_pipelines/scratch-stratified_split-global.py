# task: stratified_split
# verdict: wrong
# mistake: NumPy's global generator is seeded and used
# mistake: the held-out indices come class by class and shuffled, not in ascending order
# told: held-out-class-by-class, split-by-the-global-generator
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError("share must be strictly between 0 and 1")
    np.random.seed(seed)
    labels = np.asarray(labels)
    held_out = []
    for c in sorted(set(labels.tolist())):
        idx = np.where(labels == c)[0]
        np.random.shuffle(idx)
        n_out = math.floor(len(idx) * share + 0.5)
        held_out.extend(idx[:n_out].tolist())
    held_out = np.array(held_out, dtype=int)
    kept = np.setdiff1d(np.arange(len(labels)), held_out)
    return kept, held_out
