# task: posteriors
# verdict: wrong
# mistake: the shift against overflow looks at the distances of the classes only, so a small j beside large distances overflows
# told: posteriors-nearest-class-only
def posteriors(distances, j):
    nearest = distances.min(axis=1, keepdims=True)
    weights = np.exp(-(distances - nearest))
    rubbish = np.exp(-(j - nearest))
    everything = np.concatenate([weights, rubbish], axis=1)
    return everything / everything.sum(axis=1, keepdims=True)
