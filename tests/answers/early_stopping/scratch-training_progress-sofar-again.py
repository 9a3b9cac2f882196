# task: training_progress
# verdict: wrong
# mistake: the mean is compared with the lowest error of all epochs so far, not with the lowest in the strip
# told: progress-over-the-lowest-so-far
def training_progress(training, strip=5):
    training = np.asarray(training, dtype=float)
    strips = len(training) // strip
    lowest = np.minimum.accumulate(training)
    progress = np.zeros(strips)
    for i in range(strips):
        last = (i + 1) * strip
        mean = training[i * strip : last].mean()
        progress[i] = 1000 * (mean / lowest[last - 1] - 1)
    return progress
