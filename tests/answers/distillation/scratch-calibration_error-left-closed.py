# task: calibration_error
# verdict: wrong
# mistake: bins are closed on the left and open on the right (floor(confidence * M)), so a confidence of exactly m / M falls into the bin above instead of bin m
# told: bins-open-above
def calibration_error(probabilities, labels, bins=15):
    confidence = probabilities.max(axis=1)
    hits = probabilities.argmax(axis=1) == labels
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    number = np.bincount(place, minlength=bins)
    right = np.bincount(place, weights=hits, minlength=bins)
    sure = np.bincount(place, weights=confidence, minlength=bins)
    # n_b / N * |right / n_b - sure / n_b|  =  |right - sure| / N
    return float(np.abs(right - sure)[number > 0].sum() / len(labels))
