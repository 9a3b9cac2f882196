# task: inverted_weights
# verdict: right
def inverted_weights(weight, bias, p):
    return np.multiply(weight, 1.0 - p), np.array(bias, copy=True)
