# task: keras_weights
# verdict: wrong
# mistake: the kernels become (kh, kw, out, in) instead of (kh, kw, in, out)
# told: channels-not-exchanged, order-of-the-state
def keras_weights(state):
    layers = {}
    for key, array in state.items():
        name, last = key.rsplit(".", 1)
        if last == "num_batches_tracked":
            continue
        if array.ndim == 4:
            array = array.transpose(2, 3, 0, 1)
        elif array.ndim == 2:
            array = array.T
        layers.setdefault(name, []).append(array)
    return layers
