# task: keras_weights
# verdict: wrong
# mistake: the arrays of a layer come in the order of the keys; the layers come sorted by name
# told: keys-sorted-and-kept
def keras_weights(state):
    layers = {}
    for key in sorted(state):
        name, last = key.rsplit(".", 1)
        if last != "num_batches_tracked":
            array = state[key]
            if array.ndim == 4:
                array = np.transpose(array, (2, 3, 1, 0))
            elif array.ndim == 2:
                array = array.T
            layers.setdefault(name, []).append(array)
    return layers
