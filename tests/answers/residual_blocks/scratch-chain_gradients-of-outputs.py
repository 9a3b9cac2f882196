# task: chain_gradients
# verdict: wrong
# mistake: the derivatives are those with respect to the output of each block (the last one is always 1), not to its input; the whole list is shifted by one block
# told: own-slope-left-out
def chain_gradients(slopes, residual):
    gradient, found = 1.0, []
    for slope in reversed(slopes):
        found.insert(0, gradient)
        gradient *= 1 + slope if residual else slope
    return found
