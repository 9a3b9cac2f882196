# task: inverted_weights
# verdict: wrong
# mistake: the bias is scaled by 1 - p as well
# told: bias-scaled-too
def inverted_weights(weight, bias, p):
    return weight * (1 - p), bias * (1 - p)
