# task: posteriors
# verdict: right
def posteriors(distances, j):
    scores = -np.insert(np.array(distances, dtype=float), np.shape(distances)[1], j, axis=1)
    total = np.logaddexp.reduce(scores, axis=1)
    return np.exp((scores.T - total).T)
