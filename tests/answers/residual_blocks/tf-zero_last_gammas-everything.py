# task: zero_last_gammas
# verdict: wrong
# mistake: all weights of the normalization become zero: also the shift, the moving mean and the moving variance
# told: zeroes-the-whole-normalization
def zero_last_gammas(blocks):
    for block in blocks:
        norm = block.branch.layers[-1]
        norm.set_weights([0 * array for array in norm.get_weights()])
