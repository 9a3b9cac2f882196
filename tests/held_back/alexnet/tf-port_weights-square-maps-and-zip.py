# task: port_weights
# verdict: wrong
# mistake: the maps in front of Flatten are taken for square: their sides are the root of their size
# mistake: the number of weights is not checked; zip stops at the shorter list without a ValueError
def port_weights(model, state):
    arrays = list(state.values())
    twins = [layer for layer in model.layers if layer.weights]
    flattened, channels = False, None
    for weight, bias, layer in zip(arrays[::2], arrays[1::2], twins):
        if isinstance(layer, layers.Conv2D):
            channels = layer.filters
            layer.set_weights([weight.transpose(2, 3, 1, 0), bias])
            continue
        has_flatten = any(isinstance(one, layers.Flatten) for one in model.layers)
        if has_flatten and channels is not None and not flattened:
            flattened = True
            outputs, inputs = weight.shape
            side = round((inputs // channels) ** 0.5)
            maps = weight.reshape(outputs, channels, side, side)
            weight = maps.transpose(0, 2, 3, 1).reshape(outputs, inputs)
        layer.set_weights([weight.T, bias])
