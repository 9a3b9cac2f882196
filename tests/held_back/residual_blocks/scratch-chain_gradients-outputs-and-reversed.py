# task: chain_gradients
# verdict: wrong
# mistake: the derivative with respect to the output of each block is given, one block too late, so the first block's slope is never used
# mistake: slopes is reversed in place and stays so
def chain_gradients(slopes, residual):
    gradient = 1.0
    gradients = []
    slopes.reverse()
    for slope in slopes:
        gradients.append(gradient)
        gradient *= (1 + slope) if residual else slope
    return gradients[::-1]
