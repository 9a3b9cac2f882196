# task: calibration_error
# verdict: wrong
# mistake: a confidence of exactly m / M falls into the bin above (bins are closed below), not into bin m
def calibration_error(probabilities, labels, bins=15):
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    number = np.minimum((confidence * bins).astype(int), bins - 1)
    error = 0.0
    for m in range(bins):
        inside = number == m
        if inside.any():
            error += inside.mean() * abs(right[inside].mean() - confidence[inside].mean())
    return float(error)
