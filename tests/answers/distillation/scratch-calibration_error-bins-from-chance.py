# task: calibration_error
# verdict: wrong
# mistake: the bins divide the range from 1 / K to 1 (a largest probability cannot be smaller), not the range from 0 to 1
# told: bins-from-chance
def calibration_error(probabilities, labels, bins=15):
    count, classes = probabilities.shape
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    edges = np.linspace(1 / classes, 1.0, bins + 1)
    edges[0] = -np.inf
    edges[-1] = np.inf
    number = np.searchsorted(edges, confidence, side="left") - 1
    error = 0.0
    for one in range(bins):
        inside = number == one
        if inside.any():
            gap = abs(right[inside].mean() - confidence[inside].mean())
            error += inside.sum() / count * gap
    return float(error)
