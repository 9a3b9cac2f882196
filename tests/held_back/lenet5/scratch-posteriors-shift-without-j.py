# task: posteriors
# verdict: wrong
# mistake: the shift is the smallest distance of the classes and leaves j out; if j lies far below all of them (by more than about 709) exp overflows, and the rubbish class gets inf / inf = NaN
# told: posteriors-nearest-class-only
def posteriors(distances, j):
    distances = np.asarray(distances, dtype=float)
    nearest = distances.min(axis=1, keepdims=True)
    classes = np.exp(nearest - distances)
    rubbish = np.exp(nearest - j)
    weights = np.hstack([classes, rubbish])
    return weights / weights.sum(axis=1, keepdims=True)
