# task: zero_last_gammas
# verdict: wrong
# mistake: the first normalization of each branch is set to zero instead of the last
# told: zeroes-the-first-scale
def zero_last_gammas(blocks):
    for block in blocks:
        norm = [l for l in block.branch.layers if isinstance(l, layers.BatchNormalization)][0]
        norm.gamma.assign(tf.zeros_like(norm.gamma))
