# task: stratified_split
# verdict: wrong
# mistake: np.random.seed changes NumPy's global generator
# mistake: the held-out indices are sorted by class only, not ascending
# told: held-out-class-by-class, split-by-the-global-generator
def stratified_split(labels, share, seed=0):
    if share <= 0 or share >= 1:
        raise ValueError("share must be in (0, 1)")
    np.random.seed(seed)
    held = np.zeros(0, dtype=np.int64)
    for c in np.unique(labels):
        idx = np.where(labels == c)[0]
        n_held = int(math.floor(len(idx) * share + 0.5))
        chosen = np.random.permutation(idx)[:n_held]
        held = np.append(held, np.sort(chosen))
    mask = np.ones(len(labels), dtype=bool)
    mask[held] = False
    return np.where(mask)[0], held
