# task: port_weights
# verdict: wrong
# mistake: the first dense layer's rows are put into the order W, H, C instead of H, W, C
# told: height-and-width-exchanged
def port_weights(model, state):
    values = list(state.values())
    targets = [
        layer
        for layer in model.layers
        if isinstance(layer, (layers.Conv2D, layers.Dense, layers.Flatten))
    ]
    shape, used = None, 0
    for layer in targets:
        if isinstance(layer, layers.Flatten):
            shape = layer.input.shape[1:]
            continue
        if used + 2 > len(values):
            raise ValueError("there are too few weights")
        weight, bias = values[used], values[used + 1]
        used += 2
        if isinstance(layer, layers.Conv2D):
            weight = weight.transpose(2, 3, 1, 0)
        elif shape is not None and len(shape) == 3:
            height, width, channels = shape
            out = len(weight)
            weight = weight.reshape(out, channels, height, width)
            weight = weight.transpose(3, 2, 1, 0).reshape(-1, out)
            shape = None
        else:
            weight = weight.T
            shape = None
        layer.set_weights([weight, bias])
    if used != len(values):
        raise ValueError("there are too many weights")
