# task: first_layer_filters
# verdict: wrong
# mistake: all kernels are stretched together, by the smallest and largest weight of the layer
# told: one-scale-for-all-filters
def first_layer_filters(model):
    first = [layer for layer in model.layers if isinstance(layer, layers.Conv2D)][0]
    kernels = np.asarray(first.kernel)[:, :, 0, :]
    kernels = np.transpose(kernels, (2, 0, 1))
    low, high = kernels.min(), kernels.max()
    if high == low:
        return np.zeros_like(kernels)
    return (kernels - low) / (high - low)
