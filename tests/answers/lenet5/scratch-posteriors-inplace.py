# task: posteriors
# verdict: wrong
# mistake: the smallest distance is subtracted without looking at j, so that exp(smallest - j) overflows when all classes are far away
# mistake: the subtraction is done in place and changes the argument
# told: posteriors-nearest-class-only, posteriors-nearest-subtracted-in-place
def posteriors(distances, j):
    smallest = distances.min(axis=1, keepdims=True)
    distances -= smallest
    weights = np.concatenate(
        [np.exp(-distances), np.exp(smallest - j)], axis=1
    )
    return weights / weights.sum(axis=1, keepdims=True)
