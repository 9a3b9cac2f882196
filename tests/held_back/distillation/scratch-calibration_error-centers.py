# task: calibration_error
# verdict: wrong
# mistake: accuracy is compared with the middle of the bin, not with the mean confidence in it
# mistake: the bins that hold images count alike, whatever their share of the images
def calibration_error(probabilities, labels, bins=15):
    answers = np.argmax(probabilities, axis=1)
    confidence = np.max(probabilities, axis=1)
    gaps = []
    for m in range(1, bins + 1):
        inside = (confidence > (m - 1) / bins) & (confidence <= m / bins)
        if np.any(inside):
            accuracy = np.mean(answers[inside] == labels[inside])
            gaps.append(abs(accuracy - (m - 0.5) / bins))
    return float(np.mean(gaps))
