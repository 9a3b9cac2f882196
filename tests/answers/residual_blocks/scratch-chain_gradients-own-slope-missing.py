# task: chain_gradients
# verdict: wrong
# mistake: a block's own slope is left out: the derivatives are those at the outputs
# told: own-slope-left-out
def chain_gradients(slopes, residual):
    gradient, result = 1.0, []
    for slope in reversed(slopes):
        result.append(gradient)
        gradient *= 1 + slope if residual else slope
    return result[::-1]
