# task: calibration_error
# verdict: wrong
# mistake: np.digitize has bins that are open above
# told: bins-open-above
def calibration_error(probabilities, labels, bins=15):
    conf = probabilities.max(axis=1)
    acc = (probabilities.argmax(axis=1) == labels).astype(float)
    which = np.digitize(conf, np.linspace(0, 1, bins + 1))
    ece = 0.0
    for b in np.unique(which):
        m = which == b
        ece += m.mean() * abs(acc[m].mean() - conf[m].mean())
    return float(ece)
