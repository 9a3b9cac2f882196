# task: first_layer_filters
# verdict: wrong
# mistake: the kernel (height, width, 1, out) is reshaped to (out, height, width) instead of transposed: the weights of different kernels are mixed
# told: reshaped-instead-of-transposed
def first_layer_filters(model):
    first = next(
        layer for layer in model._flatten_layers() if isinstance(layer, layers.Conv2D))
    kernel = np.array(first.kernel)
    height, width, _, number = kernel.shape
    images = kernel.reshape(number, height, width)
    low = images.min(axis=(1, 2), keepdims=True)
    extent = images.max(axis=(1, 2), keepdims=True) - low
    return np.where(extent > 0, (images - low) / np.where(extent > 0, extent, 1), 0)
