# task: recompute_statistics
# verdict: wrong
# mistake: the batches count by their number of images, so a smaller last one counts less
# mistake: only batch normalizations directly in model.layers are found, none deeper in layers of these
def recompute_statistics(model, batches):
    norms = [layer for layer in model.layers if isinstance(layer, layers.BatchNormalization)]
    momenta = [norm.momentum for norm in norms]
    seen = 0
    try:
        for inputs, _ in batches:
            size = len(inputs)
            for norm in norms:
                norm.momentum = seen / (seen + size)
            model(inputs, training=True)
            seen += size
    finally:
        for norm, momentum in zip(norms, momenta):
            norm.momentum = momentum
