# task: inverted_weights
# verdict: wrong
# mistake: The bias is scaled as well.
# told: bias-scaled-too
def inverted_weights(weight, bias, p):
    return np.multiply(weight, 1.0 - p), np.multiply(bias, 1.0 - p)
