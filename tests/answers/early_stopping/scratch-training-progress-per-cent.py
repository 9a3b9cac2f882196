# task: training_progress
# verdict: wrong
# mistake: The progress is in per cent instead of thousandths.
# told: progress-in-per-cent
def training_progress(training, strip=5):
    whole = len(training) // strip
    rows = np.reshape(np.asarray(training, dtype=float)[: whole * strip], (whole, strip))
    return 100 * (rows.mean(axis=1) / rows.min(axis=1) - 1)
