# task: inverted_weights
# verdict: wrong
# mistake: The weights are divided by 1 - p instead of multiplied.
# told: divided-instead-of-multiplied
def inverted_weights(weight, bias, p):
    return weight / (1.0 - p), np.array(bias, copy=True)
