# task: first_layer_filters
# verdict: wrong
# mistake: the kernel is indexed in PyTorch's axis order, so the rows of the kernels become the filters
# told: rows-of-kernels-taken-for-kernels
def first_layer_filters(model):
    conv = next(l for l in model.layers if isinstance(l, layers.Conv2D))
    w = np.array(conv.kernel)[:, :, 0, :]
    low = w.min((1, 2), keepdims=True)
    span = w.max((1, 2), keepdims=True) - low
    return np.divide(w - low, span, out=np.zeros_like(w), where=span > 0)
