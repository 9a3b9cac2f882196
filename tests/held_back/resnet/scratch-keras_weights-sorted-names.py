# task: keras_weights
# verdict: wrong
# mistake: the layers come in alphabetical order of their names instead of the order of first appearance
def keras_weights(state):
    result = {}
    for name in sorted({key.rsplit(".", 1)[0] for key in state}):
        weight = state[name + ".weight"]
        if name + ".running_mean" in state:
            parts = ("weight", "bias", "running_mean", "running_var")
            result[name] = [state[f"{name}.{part}"] for part in parts]
            continue
        kernel = weight.transpose(2, 3, 1, 0) if weight.ndim == 4 else weight.T
        result[name] = [kernel]
        if name + ".bias" in state:
            result[name].append(state[name + ".bias"])
    return result
