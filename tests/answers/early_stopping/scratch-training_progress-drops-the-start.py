# task: training_progress
# verdict: wrong
# mistake: where the epochs do not fill the strips, the first epochs are left out instead of the last (the strips do not start at epoch 0)
# told: progress-without-the-first-epochs
def training_progress(training, strip=5):
    count = len(training) // strip
    strips = np.asarray(training)[len(training) - count * strip :].reshape(count, strip)
    return 1000 * (strips.mean(axis=1) / strips.min(axis=1) - 1)
