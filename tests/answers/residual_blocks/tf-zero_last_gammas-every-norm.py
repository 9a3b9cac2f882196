# task: zero_last_gammas
# verdict: wrong
# mistake: all batch normalizations of the branch get a scale of zero instead of only the last
# told: zeroes-every-scale
def zero_last_gammas(blocks):
    for block in blocks:
        for layer in block.branch.layers:
            if isinstance(layer, layers.BatchNormalization):
                layer.gamma.assign(tf.zeros_like(layer.gamma))
