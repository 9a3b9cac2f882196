# task: port_weights
# verdict: wrong
# mistake: linear weights are only transposed, the first Dense behind Flatten is not reordered from C, H, W to H, W, C
# told: flatten-order-kept
def port_weights(model, state):
    arrays = list(state.values())
    targets = [x for x in model.layers if isinstance(x, (layers.Conv2D, layers.Dense))]
    if len(arrays) != 2 * len(targets):
        raise ValueError("the number of weights differs")
    for layer, weight, bias in zip(targets, arrays[::2], arrays[1::2]):
        weight = np_weight = weight.transpose(2, 3, 1, 0) if weight.ndim == 4 else weight.T
        if tuple(layer.kernel.shape) != np_weight.shape or tuple(layer.bias.shape) != bias.shape:
            raise ValueError("shape")
        layer.set_weights([weight, bias])
