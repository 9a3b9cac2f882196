# task: inverted_weights
# verdict: wrong
# mistake: the bias is multiplied by 1 - p as well, although no dropout acts on it; it must stay the same
# told: bias-scaled-too
def inverted_weights(weight, bias, p):
    keep = 1 - p
    return weight * keep, bias * keep
