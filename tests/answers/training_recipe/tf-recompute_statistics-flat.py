# task: recompute_statistics
# verdict: wrong
# mistake: nested normalizations are not found
# told: only-layers-on-top
def recompute_statistics(model, batches):
    norms = [x for x in model.layers if isinstance(x, layers.BatchNormalization)]
    old = [x.momentum for x in norms]
    for n, (inputs, _) in enumerate(batches):
        for x in norms:
            x.momentum = n / (n + 1)
        model(inputs, training=True)
    for x, m in zip(norms, old):
        x.momentum = m
