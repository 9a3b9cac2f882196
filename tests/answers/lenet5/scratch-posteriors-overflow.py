# task: posteriors
# verdict: wrong
# mistake: shifts by the smallest distance of the classes only, so that the weight of the rubbish overflows when all classes are far away
# told: posteriors-nearest-class-only
def posteriors(distances, j):
    nearest = distances.min(axis=1, keepdims=True)
    classes = np.exp(nearest - distances)
    rubbish = np.exp(nearest - j)
    weights = np.concatenate([classes, rubbish], axis=1)
    return weights / weights.sum(axis=1, keepdims=True)
