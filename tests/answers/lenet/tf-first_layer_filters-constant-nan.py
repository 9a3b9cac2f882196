# task: first_layer_filters
# verdict: wrong
# mistake: a kernel whose weights are all equal is divided by zero and becomes NaN
# mistake: the kernels are transposed: columns stand in front of rows
# told: constant-filter-divided-by-zero, rows-and-columns-exchanged
def first_layer_filters(model):
    conv = next(l for l in model.layers if isinstance(l, layers.Conv2D))
    w = conv.get_weights()[0][:, :, 0, :].T
    low, high = w.min((1, 2), keepdims=True), w.max((1, 2), keepdims=True)
    return (w - low) / (high - low)
