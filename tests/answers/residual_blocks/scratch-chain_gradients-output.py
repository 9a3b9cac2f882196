# task: chain_gradients
# verdict: wrong
# mistake: the derivative with respect to the output of each block is listed, not to its input
# told: own-slope-left-out
def chain_gradients(slopes, residual):
    gradient = 1.0
    found = []
    for slope in reversed(slopes):
        found.append(gradient)
        gradient *= 1 + slope if residual else slope
    return found[::-1]
