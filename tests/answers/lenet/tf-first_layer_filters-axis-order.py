# task: first_layer_filters
# verdict: wrong
# mistake: the result has the kernels along the last axis, not the first; a constant kernel becomes NaN
# told: constant-filter-divided-by-zero, kernels-left-on-the-last-axis
def first_layer_filters(model):
    for layer in model.layers:
        if isinstance(layer, layers.Conv2D):
            kernels = layer.kernel.numpy()[:, :, 0]
            low = kernels.min(axis=(0, 1))
            return (kernels - low) / (kernels.max(axis=(0, 1)) - low)
