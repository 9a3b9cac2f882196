# task: stratified_split
# verdict: right
def stratified_split(labels, share, seed=0):
    if not (share > 0 and share < 1):
        raise ValueError(f"share {share} is not strictly between 0 and 1")
    labels = np.asarray(labels)
    scores = np.random.Generator(np.random.PCG64(seed)).random(len(labels))
    mask = np.zeros(len(labels), dtype=bool)
    for label in set(labels.tolist()):
        own = np.nonzero(labels == label)[0]
        count = int(math.floor(own.size * share + 0.5))
        mask[own[np.argsort(scores[own])[:count]]] = True
    return (~mask).nonzero()[0], mask.nonzero()[0]
