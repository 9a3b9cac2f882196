# task: first_layer_filters
# verdict: wrong
# mistake: a small constant in the denominator saves the kernels of equal weights, but keeps the largest weight of all others below 1, visibly so for small weights
# told: span-with-an-epsilon
def first_layer_filters(model):
    first = next(
        layer for layer in model.layers if isinstance(layer, layers.Conv2D)
    )
    kernels = first.get_weights()[0]  # (kh, kw, 1, out)
    kernels = np.moveaxis(kernels[:, :, 0, :], -1, 0)
    low = kernels.min(axis=(1, 2), keepdims=True)
    high = kernels.max(axis=(1, 2), keepdims=True)
    return (kernels - low) / (high - low + 1e-5)
