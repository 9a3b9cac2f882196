# task: first_layer_filters
# verdict: wrong
# mistake: all kernels are stretched together by the smallest and largest weight of the layer
# told: one-scale-for-all-filters
def first_layer_filters(model):
    conv = next(m for m in model.modules() if isinstance(m, nn.Conv2d))
    kernels = conv.weight.detach().cpu()[:, 0]
    low, high = kernels.min(), kernels.max()
    if high == low:
        return torch.zeros_like(kernels).numpy()
    return ((kernels - low) / (high - low)).numpy()
