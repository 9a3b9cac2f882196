# task: keras_weights
# verdict: wrong
# mistake: .T for the kernels too, so that rows and columns change places
# told: kernel-turned-around
def keras_weights(state):
    parts = {}
    for key, array in state.items():
        name, last = key.rsplit(".", 1)
        parts.setdefault(name, {})[last] = array
    result = {}
    for name, found in parts.items():
        if "running_mean" in found:
            order = ("weight", "bias", "running_mean", "running_var")
            result[name] = [found[one] for one in order]
        else:
            result[name] = [found["weight"].T]
            if "bias" in found:
                result[name].append(found["bias"])
    return result
