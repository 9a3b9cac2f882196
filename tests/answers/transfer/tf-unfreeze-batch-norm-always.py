# task: unfreeze
# verdict: wrong
# mistake: batch normalization thaws as well, whatever batch_norm says
# told: batch-norm-always-thaws
def unfreeze(layer, batch_norm=False):
    for leaf in leaves(layer):
        leaf.trainable = True
    layer.trainable = True
