# task: port_weights
# verdict: wrong
# mistake: The columns of the first dense layer are read as (H, W, C) before turning, though PyTorch flattened C, H, W.
# told: flatten-order-kept
def port_weights(model, state):
    values = [np.asarray(v) for v in state.values()]
    weighted = [l for l in model.layers if l.weights]
    if len(values) != 2 * len(weighted):
        raise ValueError("another number of weights")
    maps = None
    place = 0
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            maps = layer.input.shape[1:] if len(layer.input.shape) == 4 else None
        if not layer.weights:
            continue
        weight, bias = values[place], values[place + 1]
        place += 2
        if isinstance(layer, layers.Conv2D):
            if weight.ndim != 4:
                raise ValueError("no kernel")
            kernel = weight.transpose(2, 3, 1, 0)
        else:
            if weight.ndim != 2:
                raise ValueError("no matrix")
            kernel = weight.T
            if maps is not None:
                h, w, c = maps
                if weight.shape[1] != h * w * c:
                    raise ValueError("inputs do not fit")
                kernel = weight.reshape(-1, h, w, c).transpose(1, 2, 3, 0).reshape(h * w * c, -1)
                maps = None
        if kernel.shape != tuple(layer.kernel.shape) or bias.shape != tuple(layer.bias.shape):
            raise ValueError("shape")
        layer.set_weights([kernel, bias])


import numpy as np
