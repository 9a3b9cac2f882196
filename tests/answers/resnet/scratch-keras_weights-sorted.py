# task: keras_weights
# verdict: wrong
# mistake: .T turns all axes round: a convolution's kernel becomes (kw, kh, in, out) instead of (kh, kw, in, out)
# mistake: the names are sorted for groupby: the layers come in the alphabet's order, not in that of their appearance
# told: kernel-turned-around, keys-sorted
def keras_weights(state):
    from itertools import groupby

    def layer(key):
        return key.rpartition(".")[0]

    result = {}
    for name, keys in groupby(sorted(state, key=layer), key=layer):
        parts = {key.rpartition(".")[2]: state[key] for key in keys}
        if "running_mean" in parts:
            order = ("weight", "bias", "running_mean", "running_var")
            result[name] = [parts[part] for part in order]
        else:
            result[name] = [parts["weight"].T]
            if "bias" in parts:
                result[name].append(parts["bias"])
    return result
