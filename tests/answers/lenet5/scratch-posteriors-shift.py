# task: posteriors
# verdict: wrong
# mistake: the smallest distance is found without j, so exp overflows where j is far below all distances
# told: posteriors-nearest-class-only
def posteriors(distances, j):
    distances = np.asarray(distances, dtype=float)
    nearest = distances.min(axis=1, keepdims=True)
    weights = np.exp(nearest - distances)
    rubbish = np.exp(nearest - j)
    weights = np.concatenate([weights, rubbish], axis=1)
    return weights / weights.sum(axis=1, keepdims=True)
