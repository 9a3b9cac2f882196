# task: port_weights
# verdict: wrong
# mistake: the maps in front of Flatten are taken to be square, so that other images are turned wrongly or refused
# told: side-of-a-square-map
def port_weights(model, state):
    import math

    import numpy as np

    arrays = [np.asarray(one) for one in state.values()]
    targets = [
        layer for layer in model.layers
        if isinstance(layer, (layers.Conv2D, layers.Dense))
    ]
    if len(arrays) != 2 * len(targets):
        raise ValueError("too few or too many weights")
    pairs = iter(zip(arrays[0::2], arrays[1::2]))
    channels, flattened = model.input_shape[-1], False
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            flattened = True
        if layer not in targets:
            continue
        weight, bias = next(pairs)
        if isinstance(layer, layers.Conv2D):
            if weight.ndim != 4:
                raise ValueError("not the kernels of a convolution")
            kernel = weight.transpose(2, 3, 1, 0)
        else:
            if weight.ndim != 2:
                raise ValueError("not the weight of a linear layer")
            if flattened:
                side = math.isqrt(weight.shape[1] // channels)
                maps = weight.reshape(len(weight), channels, side, side)
                weight = maps.transpose(0, 2, 3, 1).reshape(len(weight), -1)
                flattened = False
            kernel = weight.T
        channels = kernel.shape[-1]
        layer.set_weights([kernel, bias])  # ValueError if it does not fit
