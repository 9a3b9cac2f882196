# task: stratified_split
# verdict: right
def stratified_split(labels, share, seed=0):
    if not (share > 0 and share < 1):
        raise ValueError(f"the share {share} is not between 0 and 1")
    classes, kind, sizes = np.unique(
        np.asarray(labels), return_inverse=True, return_counts=True
    )
    order = np.random.default_rng(seed).permutation(len(kind))
    order = order[np.argsort(kind[order], kind="stable")]
    begins = np.cumsum(sizes) - sizes
    rank = np.arange(len(kind)) - begins[kind[order]]
    quota = np.floor(sizes * share + 0.5)
    out = np.zeros(len(kind), dtype=bool)
    out[order] = rank < quota[kind[order]]
    return np.flatnonzero(~out), np.flatnonzero(out)
