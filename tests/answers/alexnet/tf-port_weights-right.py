# task: port_weights
# verdict: right
def port_weights(model, state):
    import numpy as np

    supply = iter(state.items())
    rows = None  # how the values behind a Flatten are numbered in PyTorch

    def take(variable, turn):
        try:
            name, array = next(supply)
        except StopIteration:
            raise ValueError("the state is too short for the model") from None
        array = np.asarray(array)
        wanted = tuple(variable.shape)
        if array.ndim != len(wanted):
            raise ValueError(f"{name} has {array.ndim} dimensions")
        array = np.transpose(array, turn)
        if array.shape != wanted:
            raise ValueError(f"{name}: {array.shape} is not {wanted}")
        return array

    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            maps = layer.input.shape[1:]
            if len(maps) == 3:
                high, wide, deep = maps
                y, x, c = np.indices((high, wide, deep)).reshape(3, -1)
                rows = np.ravel_multi_index((c, y, x), (deep, high, wide))
        elif isinstance(layer, layers.Conv2D):
            layer.kernel.assign(take(layer.kernel, (2, 3, 1, 0)))
            layer.bias.assign(take(layer.bias, (0,)))
        elif isinstance(layer, layers.Dense):
            matrix = take(layer.kernel, (1, 0))
            layer.kernel.assign(matrix if rows is None else matrix[rows])
            layer.bias.assign(take(layer.bias, (0,)))
            rows = None
    if next(supply, None) is not None:
        raise ValueError("the state is too long for the model")
