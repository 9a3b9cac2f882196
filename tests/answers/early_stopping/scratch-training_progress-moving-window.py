# task: training_progress
# verdict: wrong
# mistake: the progress is in per cent, not in thousandths
# told: progress-in-per-cent
def training_progress(training, strip=5):
    count = len(training) // strip
    strips = np.asarray(training[: count * strip]).reshape(count, strip)
    return 100 * (strips.mean(axis=1) / strips.min(axis=1) - 1)
