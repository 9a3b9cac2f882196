# task: first_layer_filters
# verdict: right
def first_layer_filters(model):
    import numpy as np

    first = next(filter(lambda m: isinstance(m, nn.Conv2d), model.modules()))
    kernels = np.array(first.weight.detach().cpu().tolist())[:, 0]
    pictures = np.zeros_like(kernels)
    for picture, kernel in zip(pictures, kernels):
        low, high = kernel.min(), kernel.max()
        if high > low:
            np.divide(kernel - low, high - low, out=picture)
    return pictures
