# task: as_convolutions
# verdict: wrong
# mistake: the convolutions have no activation, whatever the dense layers had
# mistake: the first kernel is folded as if the maps had been flattened in the order C, H, W
# told: folded-channels-first, only-convolutions
def as_convolutions(model):
    place = next(n for n, one in enumerate(model.layers) if isinstance(one, layers.Flatten))
    front, behind = model.layers[:place], model.layers[place + 1 :]
    height, width, channels = model.layers[place].input.shape[1:]
    made, weights, side = [], [], (height, width)
    for layer in behind:
        if not isinstance(layer, layers.Dense):
            made.append(layer)
            continue
        kernel, bias = layer.get_weights()
        depth = kernel.shape[0] // (side[0] * side[1])
        kernel = kernel.reshape(depth, *side, -1).transpose(1, 2, 0, 3)
        convolution = layers.Conv2D(layer.units, side)
        made.append(convolution)
        weights.append((convolution, kernel, bias))
        side = (1, 1)
    depth = model.inputs[0].shape[-1]
    result = keras.Sequential([keras.Input((None, None, depth)), *front, *made])
    for convolution, kernel, bias in weights:
        convolution.set_weights([kernel, bias])
    return result
