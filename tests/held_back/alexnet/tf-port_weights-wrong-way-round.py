# task: port_weights
# verdict: wrong
# mistake: the weights behind Flatten are permuted in the wrong direction: PyTorch's columns are read as H, W, C and put in the order C, H, W
# mistake: arrays that are left over in the state go unnoticed; there is no ValueError if there are too many
# told: flatten-order-turned-round, leftover-arrays-ignored
def port_weights(model, state):
    arrays = list(state.values())
    place = 0
    maps = None  # (H, W, C) in front of a Flatten
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            maps = tuple(layer.input.shape[1:])
            continue
        if not layer.weights:
            continue
        if place + 2 > len(arrays):
            raise ValueError(f"no weights are left for {layer.name}")
        weight, bias = arrays[place], arrays[place + 1]
        place += 2
        if isinstance(layer, layers.Conv2D):
            weight = weight.transpose(2, 3, 1, 0)
        else:
            if maps is not None and len(maps) == 3:
                out = weight.shape[0]
                weight = weight.reshape(out, *maps).transpose(0, 3, 1, 2)
                weight = weight.reshape(out, -1)
            maps = None
            weight = weight.T
        layer.set_weights([weight, bias])
