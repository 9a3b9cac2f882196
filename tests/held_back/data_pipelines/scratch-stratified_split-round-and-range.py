# task: stratified_split
# verdict: wrong
# mistake: Python's round takes halves to the even neighbor: of 5 examples with share 0.5, 2 are held out instead of 3
# mistake: the classes are taken to be 0 to the largest label: of a class with a negative label nothing is held out
# told: bankers-rounding, classes-counted-from-zero
def stratified_split(labels, share, seed=0):
    if share <= 0 or share >= 1:
        raise ValueError(f"share must lie between 0 and 1, not {share}")
    rng = np.random.default_rng(seed)
    held_out = []
    for label in range(int(np.max(labels)) + 1):
        members = np.flatnonzero(labels == label)
        rng.shuffle(members)
        held_out += members[: round(len(members) * share)].tolist()
    held_out = np.array(sorted(held_out), dtype=np.int64)
    kept = np.setdiff1d(np.arange(len(labels)), held_out)
    return kept, held_out
