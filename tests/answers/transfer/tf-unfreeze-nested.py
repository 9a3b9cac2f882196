# task: unfreeze
# verdict: wrong
# mistake: batch normalization is kept frozen on the first level only, not in models within
# told: flag-of-the-whole-only
def unfreeze(layer, batch_norm=False):
    layer.trainable = True
    if batch_norm:
        return
    for inner in getattr(layer, "layers", [layer]):
        if isinstance(inner, layers.BatchNormalization):
            inner.trainable = False
