# task: posteriors
# verdict: right
def posteriors(distances, j):
    distances = np.asarray(distances, dtype=float)
    logs = -np.pad(distances, ((0, 0), (0, 1)), constant_values=float(j))
    log_sum = np.logaddexp.reduce(logs, axis=1)
    return np.exp((logs.T - log_sum).T)
