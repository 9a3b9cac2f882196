# task: first_layer_filters
# verdict: wrong
# mistake: the kernel (height, width, 1, out) is reshaped to (out, height, width) instead of transposed, so each picture is a mixture of weights of several kernels
# told: reshaped-instead-of-transposed
def first_layer_filters(model):
    first = next(one for one in model.layers if isinstance(one, layers.Conv2D))
    kernel = np.asarray(first.get_weights()[0])
    height, width, _, out = kernel.shape
    pictures = kernel.reshape(out, height, width)
    low = pictures.min(axis=(1, 2), keepdims=True)
    span = pictures.max(axis=(1, 2), keepdims=True) - low
    return np.where(span > 0, (pictures - low) / np.where(span > 0, span, 1), 0)
