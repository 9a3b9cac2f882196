# task: training_progress
# verdict: wrong
# mistake: The largest error of the strip stands in place of the mean.
# mistake: The last error stands in place of the lowest.
# told: progress-from-highest-to-lowest, progress-over-the-last-error
def training_progress(training, strip=5):
    whole = len(training) // strip
    rows = np.reshape(np.asarray(training, dtype=float)[: whole * strip], (whole, strip))
    return 1000 * (rows.max(axis=1) / rows[:, -1] - 1)
