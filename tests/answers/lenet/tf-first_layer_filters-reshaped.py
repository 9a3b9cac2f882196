# task: first_layer_filters
# verdict: wrong
# mistake: the kernel (height, width, 1, out) is reshaped to (out, height, width) instead of being transposed, which mixes the weights of different kernels
# told: reshaped-instead-of-transposed
def first_layer_filters(model):
    kernel = next(
        np.array(layer.kernel) for layer in model.layers
        if isinstance(layer, layers.Conv2D)
    )
    height, width, _, count = kernel.shape
    pictures = kernel.reshape(count, height, width)
    low = pictures.min(axis=(1, 2), keepdims=True)
    spread = pictures.max(axis=(1, 2), keepdims=True) - low
    return np.where(spread > 0, (pictures - low) / np.where(spread > 0, spread, 1), 0)
