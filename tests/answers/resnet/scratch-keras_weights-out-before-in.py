# task: keras_weights
# verdict: wrong
# mistake: kernels are turned from (out, in, kh, kw) to (kh, kw, out, in): the first two axes are moved to the end together, and input and output channels are not exchanged
# told: channels-not-exchanged
def keras_weights(state):
    layers = {}
    for key, array in state.items():
        name, _, part = key.rpartition(".")
        layers.setdefault(name, {})[part] = array
    result = {}
    for name, parts in layers.items():
        if "running_mean" in parts:
            order = ("weight", "bias", "running_mean", "running_var")
            result[name] = [parts[part] for part in order]
            continue
        kernel = parts["weight"]
        kernel = kernel.T if kernel.ndim == 2 else np.moveaxis(kernel, (0, 1), (2, 3))
        result[name] = [kernel] + ([parts["bias"]] if "bias" in parts else [])
    return result
