# task: keras_weights
# verdict: wrong
# mistake: kernels become (kh, kw, out, in) instead of (kh, kw, in, out)
# told: channels-not-exchanged
def keras_weights(state):
    layers = {}
    for key, array in state.items():
        name, last = key.rsplit(".", 1)
        layers.setdefault(name, {})[last] = array
    result = {}
    for name, parts in layers.items():
        if "running_mean" in parts:
            result[name] = [
                parts["weight"], parts["bias"],
                parts["running_mean"], parts["running_var"],
            ]
            continue
        weight = parts["weight"]
        if weight.ndim == 4:
            arrays = [np.transpose(weight, (2, 3, 0, 1))]
        else:
            arrays = [weight.T]
        if "bias" in parts:
            arrays.append(parts["bias"])
        result[name] = arrays
    return result
