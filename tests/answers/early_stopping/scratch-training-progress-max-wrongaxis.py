# task: training_progress
# verdict: wrong
# mistake: The sum is compared with the minimum without dividing by the length.
# told: progress-is-a-sum
def training_progress(training, strip=5):
    whole = len(training) // strip
    rows = np.reshape(np.asarray(training, dtype=float)[: whole * strip], (whole, strip))
    return 1000 * (rows.sum(axis=1) / rows.min(axis=1) - 1)
