# task: port_weights
# verdict: wrong
# mistake: behind Flatten the weights are reordered from C, H, W to W, H, C (transpose by 3, 2, 1) instead of H, W, C
# mistake: zip stops at the shorter list, so too few or too many weights raise no ValueError
# told: flat-inputs-taken-for-maps, height-and-width-exchanged
def port_weights(model, state):
    arrays = list(state.values())
    pairs = zip(arrays[0::2], arrays[1::2])
    maps = None
    flattened = None
    with_weights = []
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            flattened = layer.input.shape[1:]
        if layer.weights:
            with_weights.append((layer, flattened))
            flattened = None
    for (layer, maps), (weight, bias) in zip(with_weights, pairs):
        if weight.ndim == 4:
            kernel = weight.transpose(2, 3, 1, 0)
        elif maps is not None:
            height, width, channels = maps
            cube = weight.reshape(len(weight), channels, height, width)
            kernel = cube.transpose(3, 2, 1, 0).reshape(-1, len(weight))
        else:
            kernel = weight.T
        layer.set_weights([kernel, bias])
