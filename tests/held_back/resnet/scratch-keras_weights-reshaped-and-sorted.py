# task: keras_weights
# verdict: wrong
# mistake: a convolution's kernel is brought to (kh, kw, in, out) by a reshape instead of a transpose, which mixes its values
# mistake: the layers come in alphabetical order, not in that in which their names first appear
# told: keys-sorted
def keras_weights(state):
    names = sorted({key.rpartition(".")[0] for key in state})
    result = {}
    for name in names:
        part = {
            key.rpartition(".")[2]: value
            for key, value in state.items()
            if key.rpartition(".")[0] == name
        }
        if "running_mean" in part:
            order = ("weight", "bias", "running_mean", "running_var")
            result[name] = [part[one] for one in order]
            continue
        weight = part["weight"]
        if weight.ndim == 4:
            out, inputs, kh, kw = weight.shape
            kernel = np.reshape(weight, (kh, kw, inputs, out))
        else:
            kernel = weight.T
        result[name] = [kernel] + ([part["bias"]] if "bias" in part else [])
    return result
