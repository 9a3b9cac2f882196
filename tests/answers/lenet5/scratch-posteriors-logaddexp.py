# task: posteriors
# verdict: right
def posteriors(distances, j):
    z = np.pad(-np.asarray(distances, float), ((0, 0), (0, 1)), constant_values=-j)
    return np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))
