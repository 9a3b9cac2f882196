# task: first_layer_filters
# verdict: wrong
# mistake: all kernels are stretched together by the smallest and largest weight of the layer
# told: one-scale-for-all-filters
def first_layer_filters(model):
    conv = next(m for m in model.modules() if isinstance(m, nn.Conv2d))
    w = conv.weight.detach()[:, 0]
    low, high = w.min(), w.max()
    return ((w - low) / (high - low).clamp(min=1e-12)).cpu().numpy()
