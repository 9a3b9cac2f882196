# task: inverted_weights
# verdict: wrong
# mistake: the bias is scaled, too, although no dropout factor ever reaches it
# told: bias-scaled-too
def inverted_weights(weight, bias, p):
    keep = 1.0 - p
    return np.asarray(weight) * keep, np.asarray(bias) * keep
