# task: training_progress
# verdict: right
def training_progress(training, strip=5):
    whole = len(training) // strip
    rows = np.reshape(np.asarray(training, dtype=float)[: whole * strip], (whole, strip))
    return 1000 * (rows.mean(axis=1) / rows.min(axis=1) - 1)
