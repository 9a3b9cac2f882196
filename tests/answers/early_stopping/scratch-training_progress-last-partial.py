# task: training_progress
# verdict: wrong
# mistake: the epochs that do not fill a strip make one more strip; the mean is compared with the last error of the strip, not the lowest
def training_progress(training, strip=5):
    values = []
    for start in range(0, len(training), strip):
        part = np.asarray(training[start : start + strip])
        values.append(1000 * (part.mean() / part[-1] - 1))
    return np.array(values)
