# task: calibration_error
# verdict: wrong
# mistake: the label's probability for the confidence
# told: confidence-of-the-label
def calibration_error(probabilities, labels, bins=15):
    conf = probabilities[np.arange(len(labels)), labels]
    acc = (probabilities.argmax(axis=1) == labels).astype(float)
    edges = np.linspace(0, 1, bins + 1)
    ece = 0.0
    for lo, hi in zip(edges[:-1], edges[1:]):
        m = (conf > lo) & (conf <= hi)
        if m.sum() > 0:
            ece += m.mean() * abs(acc[m].mean() - conf[m].mean())
    return float(ece)
