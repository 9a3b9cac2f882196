# task: port_weights
# verdict: wrong
# mistake: weights that are left over at the end raise no error
# told: leftover-arrays-ignored
def port_weights(model, state):
    arrays = iter(state.values())
    maps = None
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            maps = tuple(layer.input.shape[1:])
            continue
        if not isinstance(layer, (layers.Conv2D, layers.Dense)):
            continue
        try:
            weight, bias = next(arrays), next(arrays)
        except StopIteration:
            raise ValueError(f"no weights are left for {layer.name}") from None
        if isinstance(layer, layers.Conv2D):
            kernel = weight.transpose(2, 3, 1, 0)
        else:
            kernel = weight.transpose(1, 0)
            if maps is not None and len(maps) == 3:
                height, width, channels = maps
                kernel = kernel.reshape(channels, height, width, -1)
                kernel = kernel.transpose(1, 2, 0, 3).reshape(-1, len(weight))
            maps = None
        layer.set_weights([kernel, bias])
