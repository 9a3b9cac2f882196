# task: unfreeze
# verdict: wrong
# mistake: thaws everything and then freezes only the batch normalizations among the direct children again; those in models within the model (and a layer that is one itself) thaw although batch_norm is False
# told: batch-norm-within-models-thaws
def unfreeze(layer, batch_norm=False):
    layer.trainable = True
    for leaf in leaves(layer):
        leaf.trainable = True
    if not batch_norm:
        for child in getattr(layer, "layers", []):
            if isinstance(child, layers.BatchNormalization):
                child.trainable = False
