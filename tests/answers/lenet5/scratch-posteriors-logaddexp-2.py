# task: posteriors
# verdict: right
# way: np.logaddexp.reduce over the columns and the rubbish's, then one exponential
def posteriors(distances, j):
    scores = np.pad(-np.asarray(distances, dtype=float), ((0, 0), (0, 1)), constant_values=-j)
    return np.exp(scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))
