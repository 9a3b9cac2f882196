# task: posteriors
# verdict: wrong
# mistake: the smallest distance is subtracted from the class distances but not from j, so the rubbish class weighs exp(-j) against exp(min - distance) and gets far too small a share wherever the nearest class is not at distance 0
# told: posteriors-j-not-moved
def posteriors(distances, j):
    distances = np.asarray(distances, dtype=float)
    nearest = distances.min(axis=1, keepdims=True)
    classes = np.exp(nearest - distances)  # largest is 1: no underflow
    rubbish = np.full((len(distances), 1), np.exp(-float(j)))
    weights = np.hstack([classes, rubbish])
    return weights / weights.sum(axis=1, keepdims=True)
