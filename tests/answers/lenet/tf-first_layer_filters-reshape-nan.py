# task: first_layer_filters
# verdict: wrong
# mistake: the kernel (kh, kw, 1, out) is reshaped to (out, kh, kw) instead of transposed, which scrambles the weights
# mistake: a kernel of equal weights gives 0 / 0 = NaN instead of zeros
# told: constant-filter-divided-by-zero, reshaped-instead-of-transposed
def first_layer_filters(model):
    convs = [layer for layer in model.layers if isinstance(layer, layers.Conv2D)]
    kernel = np.array(convs[0].kernel)
    kh, kw, _, out_channels = kernel.shape
    filters = kernel.reshape(out_channels, kh, kw)
    low = filters.min(axis=(1, 2), keepdims=True)
    high = filters.max(axis=(1, 2), keepdims=True)
    return (filters - low) / (high - low)
