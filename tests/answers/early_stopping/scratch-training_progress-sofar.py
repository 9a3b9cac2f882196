# task: training_progress
# verdict: wrong
# mistake: the mean of a strip is compared with the lowest error of all strips so far, not with the lowest in the strip
# told: progress-over-the-lowest-so-far
def training_progress(training, strip=5):
    training = np.asarray(training, dtype=float)
    count = len(training) // strip
    strips = training[: count * strip].reshape(count, strip)
    lowest = np.minimum.accumulate(strips.min(axis=1))
    return 1000 * (strips.mean(axis=1) / lowest - 1)
