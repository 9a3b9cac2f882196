# task: posteriors
# verdict: wrong
# mistake: all exponentials underflow for large distances, and 0 / 0 gives NaN
# told: posteriors-underflow
def posteriors(distances, j):
    weights = np.exp(-distances)
    weights = np.hstack([weights, np.full((len(distances), 1), np.exp(-j))])
    return weights / weights.sum(1, keepdims=True)
