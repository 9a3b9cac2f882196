# task: inverted_weights
# verdict: wrong
# mistake: The weights are multiplied by p, the probability of a zero.
# mistake: The bias is divided by 1 - p.
# told: bias-divided
def inverted_weights(weight, bias, p):
    return np.multiply(weight, p), np.asarray(bias) / (1.0 - p)
