# task: first_layer_filters
# verdict: right
# way: np.divide with where, into an array of zeros
def first_layer_filters(model):
    import numpy as np

    weight = next(m.weight for m in model.modules() if isinstance(m, nn.Conv2d))
    kernels = weight.detach().cpu().numpy()[:, 0]
    above = kernels - kernels.min(axis=(1, 2), keepdims=True)
    largest = np.broadcast_to(above.max(axis=(1, 2), keepdims=True), above.shape)
    return np.divide(above, largest, out=np.zeros_like(above), where=largest > 0)
