# task: recompute_statistics
# verdict: wrong
# mistake: all batches are one
def recompute_statistics(model, batches):
    norms = [l for l in model._flatten_layers() if isinstance(l, layers.BatchNormalization)]
    old = [l.momentum for l in norms]
    for l in norms:
        l.momentum = 0.0
    model(tf.concat([x for x, _ in batches], 0), training=True)
    for l, momentum in zip(norms, old):
        l.momentum = momentum
