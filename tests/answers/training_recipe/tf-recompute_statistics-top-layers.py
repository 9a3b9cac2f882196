# task: recompute_statistics
# verdict: wrong
# mistake: looks for batch normalizations in model.layers only; those in layers of layers are not found and move by their usual running average
# told: only-layers-on-top
def recompute_statistics(model, batches):
    norms = [one for one in model.layers if isinstance(one, layers.BatchNormalization)]
    usual = [one.momentum for one in norms]
    try:
        for number, (inputs, _) in enumerate(batches):
            for one in norms:
                one.momentum = number / (number + 1)  # the plain mean so far
            model(inputs, training=True)
    finally:
        for one, momentum in zip(norms, usual):
            one.momentum = momentum
