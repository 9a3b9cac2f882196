# task: inverted_weights
# verdict: wrong
# mistake: the bias is scaled along with the weight
# told: bias-scaled-too
def inverted_weights(weight, bias, p):
    keep = 1 - p
    return weight * keep, bias * keep
