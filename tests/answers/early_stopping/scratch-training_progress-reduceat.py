# task: training_progress
# verdict: right
def training_progress(training, strip=5):
    training = np.asarray(training, dtype=float)
    full = training[:len(training) - len(training) % strip].reshape(-1, strip)
    sums = full @ np.ones(strip)
    lowest = np.sort(full, axis=1)[:, 0]
    return 1000 * (sums / (strip * lowest) - 1)
