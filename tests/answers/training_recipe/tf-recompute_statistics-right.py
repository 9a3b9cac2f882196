# task: recompute_statistics
# verdict: right
def recompute_statistics(model, batches):
    norms = [x for x in model._flatten_layers() if isinstance(x, layers.BatchNormalization)]
    old = [x.momentum for x in norms]
    n = 0
    for inputs, _ in batches:
        for x in norms:
            x.momentum = n / (n + 1)
        n += 1
        model(inputs, training=True)
    for x, m in zip(norms, old):
        x.momentum = m
