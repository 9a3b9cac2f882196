# task: port_weights
# verdict: wrong
# mistake: the first dense layer behind Flatten is only transposed and not reordered from CHW to HWC
# told: flatten-order-kept
def port_weights(model, state):
    arrays = list(state.values())
    targets = [layer for layer in model.layers if layer.weights]
    if len(arrays) != 2 * len(targets):
        raise ValueError("wrong number of weights")
    for i, layer in enumerate(targets):
        weight, bias = arrays[2 * i], arrays[2 * i + 1]
        if weight.ndim == 4:
            weight = weight.transpose(2, 3, 1, 0)
        else:
            weight = weight.T
        layer.set_weights([weight, bias])
