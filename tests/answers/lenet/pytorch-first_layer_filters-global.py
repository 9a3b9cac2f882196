# task: first_layer_filters
# verdict: wrong
# mistake: smallest and largest weight are taken over all kernels together, but each kernel is to be stretched by itself
# told: one-scale-for-all-filters
def first_layer_filters(model):
    for module in model.modules():
        if isinstance(module, nn.Conv2d):
            first = module
            break
    kernels = first.weight.detach().cpu().numpy()[:, 0]
    low, high = kernels.min(), kernels.max()
    if high == low:
        return kernels * 0
    return (kernels - low) / (high - low)
