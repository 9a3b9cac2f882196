# task: stratified_split
# verdict: wrong
# mistake: rng.choice draws with replacement by default, so an example can be drawn twice and fewer than floor(n * share + 1/2) of the class are held out
# told: drawn-with-replacement
def stratified_split(labels, share, seed=0):
    if not 0 < share < 1:
        raise ValueError(f"share is {share}")
    labels = np.asarray(labels)
    rng = np.random.default_rng(seed)
    held = np.zeros(len(labels), dtype=bool)
    for kind in np.unique(labels):
        members = np.flatnonzero(labels == kind)
        count = math.floor(len(members) * share + 0.5)
        held[rng.choice(members, size=count)] = True
    return np.flatnonzero(~held), np.flatnonzero(held)
