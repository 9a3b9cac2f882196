# task: chain_gradients
# verdict: wrong
# mistake: the products are taken from the first block on instead of from the last
# told: gradients-from-the-front
def chain_gradients(slopes, residual):
    gradients, product = [], 1.0
    for slope in slopes:
        product *= slope + 1 if residual else slope
        gradients.append(product)
    return gradients
