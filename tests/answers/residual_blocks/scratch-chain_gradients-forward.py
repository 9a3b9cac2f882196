# task: chain_gradients
# verdict: wrong
# mistake: multiplies from the first block on (derivative of each output by the input of the chain) instead of backwards from the loss
# told: gradients-from-the-front
def chain_gradients(slopes, residual):
    gradients, product = [], 1.0
    for slope in slopes:
        product *= 1 + slope if residual else slope
        gradients.append(product)
    return gradients
