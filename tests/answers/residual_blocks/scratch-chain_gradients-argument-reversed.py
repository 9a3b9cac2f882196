# task: chain_gradients
# verdict: wrong
# mistake: the list of slopes is reversed in place
# told: slopes-turned-around
def chain_gradients(slopes, residual):
    slopes.reverse()
    gradient, result = 1.0, []
    for slope in slopes:
        gradient *= (1 if residual else 0) + slope
        result.append(gradient)
    return result[::-1]
