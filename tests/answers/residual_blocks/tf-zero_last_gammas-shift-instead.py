# task: zero_last_gammas
# verdict: wrong
# mistake: the shift (beta) of the last normalization becomes zero instead of the scale
# told: zeroes-the-shift
def zero_last_gammas(blocks):
    for block in blocks:
        norm = block.branch.layers[-1]
        norm.beta.assign(tf.zeros_like(norm.beta))
