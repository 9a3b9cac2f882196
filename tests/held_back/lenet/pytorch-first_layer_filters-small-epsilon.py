# task: first_layer_filters
# verdict: wrong
# mistake: adds 1e-3 to the range, so that the largest weight does not become 1, above all in kernels of small weights

def first_layer_filters(model):
    first = next(m for m in model.modules() if isinstance(m, nn.Conv2d))
    kernels = first.weight.detach().cpu().numpy()[:, 0]
    low = kernels.min(axis=(1, 2), keepdims=True)
    high = kernels.max(axis=(1, 2), keepdims=True)
    return (kernels - low) / (high - low + 1e-3)
