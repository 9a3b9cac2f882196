# task: keras_weights
# verdict: right
def keras_weights(state):
    layers = {}
    for key in state:
        layers[key[:key.rindex(".")]] = None  # a dict keeps the order of first appearance
    for name in layers:
        kernel = state[f"{name}.weight"]
        if kernel.ndim == 4:
            kernel = np.einsum("oihw->hwio", kernel)
        elif kernel.ndim == 2:
            kernel = np.swapaxes(kernel, 0, 1)
        further = ("bias", "running_mean", "running_var")
        keys = [f"{name}.{last}" for last in further]
        layers[name] = [kernel, *(state[key] for key in keys if key in state)]
    return layers
