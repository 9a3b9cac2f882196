# task: calibration_error
# verdict: wrong
# mistake: np.digitize without right=True: a bin includes its lower edge instead of its upper one, and images with a confidence of exactly 1 are in no bin
# mistake: the middle of the bin is taken for the mean confidence of its images
# told: middle-of-the-bin, one-in-no-bin
def calibration_error(probabilities, labels, bins=15):
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    edges = np.linspace(0.0, 1.0, bins + 1)
    place = np.digitize(confidence, edges)

    error = 0.0
    for m in range(1, bins + 1):
        inside = place == m
        if not inside.any():
            continue
        middle = (edges[m - 1] + edges[m]) / 2
        error += inside.mean() * abs(right[inside].mean() - middle)
    return float(error)
