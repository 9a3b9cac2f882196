# task: keras_weights
# verdict: wrong
# mistake: the mean and variance of a normalization stand in front of scale and shift
# mistake: the kernels of convolutions are given as (kh, kw, out, in)
# told: channels-not-exchanged
def keras_weights(state):
    out = {}
    for key, a in state.items():
        name, part = key.rsplit(".", 1)
        layer = out.setdefault(name, [])
        if part == "num_batches_tracked":
            continue
        if part.startswith("running"):
            layer.insert(int(part == "running_var"), a)
        else:
            layer.append(a.transpose(2, 3, 0, 1) if a.ndim == 4 else a.T)
    return out
