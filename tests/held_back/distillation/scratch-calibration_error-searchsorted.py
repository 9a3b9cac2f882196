# task: calibration_error
# verdict: right
# mistake: none; unusual because the bins are found by searchsorted and the sums in them by bincount
def calibration_error(probabilities, labels, bins=15):
    confidence = np.max(probabilities, axis=1).astype(float)
    right = (np.argmax(probabilities, axis=1) == np.asarray(labels)).astype(float)
    edges = np.array([m / bins for m in range(1, bins + 1)])
    number = np.minimum(np.searchsorted(edges, confidence, side="left"), bins - 1)
    gaps = np.bincount(number, weights=right - confidence, minlength=bins)
    return float(np.abs(gaps).sum() / len(confidence))
