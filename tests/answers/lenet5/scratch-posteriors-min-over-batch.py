# task: posteriors
# verdict: wrong
# mistake: the smallest distance of the whole batch is subtracted, so other images underflow to 0 / 0
# told: posteriors-nearest-of-the-batch
def posteriors(distances, j):
    distances = np.asarray(distances, dtype=float)
    rubbish = np.full((len(distances), 1), float(j))
    every = np.concatenate([distances, rubbish], axis=1)
    weights = np.exp(every.min() - every)
    return weights / weights.sum(axis=1, keepdims=True)
