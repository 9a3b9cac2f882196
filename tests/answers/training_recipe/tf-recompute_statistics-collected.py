# task: recompute_statistics
# verdict: right
def recompute_statistics(model, batches):
    def found(layer):
        if isinstance(layer, layers.BatchNormalization):
            yield layer
        for inner in getattr(layer, "_layers", []):
            yield from found(inner)

    norms = list({id(one): one for one in found(model)}.values())
    old, sums, count = [one.momentum for one in norms], [0.0] * len(norms), 0
    for one in norms:
        one.momentum = 0.0
    for inputs, _ in batches:
        model(inputs, training=True)
        count += 1
        sums = [total + np.stack([one.moving_mean.numpy(), one.moving_variance.numpy()])
                for total, one in zip(sums, norms)]
    for one, total, momentum in zip(norms, sums, old):
        one.momentum = momentum
        one.moving_mean.assign(total[0] / count)
        one.moving_variance.assign(total[1] / count)
