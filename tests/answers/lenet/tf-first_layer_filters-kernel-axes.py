# task: first_layer_filters
# verdict: wrong
# mistake: the axes are left as (height, width, kernel) without turning them to (kernel, height, width)
# told: kernels-left-on-the-last-axis
def first_layer_filters(model):
    conv = next(layer for layer in model.layers if isinstance(layer, layers.Conv2D))
    kernel = conv.get_weights()[0][:, :, 0]
    low = kernel.min(axis=(0, 1), keepdims=True)
    span = kernel.max(axis=(0, 1), keepdims=True) - low
    return (kernel - low) / np.where(span == 0, 1, span)
