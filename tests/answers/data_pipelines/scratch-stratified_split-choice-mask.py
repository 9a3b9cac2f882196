# task: stratified_split
# verdict: right
def stratified_split(labels, share, seed=0):
    if not (share > 0 and share < 1):
        raise ValueError("no such share")
    labels = np.asarray(labels)
    draws = np.random.Generator(np.random.PCG64(seed)).random(len(labels))
    out = np.zeros(len(labels), dtype=bool)
    for one in set(labels.tolist()):
        places = np.where(labels == one)[0]
        number = math.floor(len(places) * share + 0.5)
        out[places[np.argsort(draws[places])][:number]] = True
    return np.nonzero(~out)[0], np.nonzero(out)[0]
