# task: port_weights
# verdict: wrong
# mistake: kernels of convolutions are turned with height and width exchanged; surplus arrays at the end are not noticed
# told: flat-inputs-taken-for-maps, leftover-arrays-ignored
def port_weights(model, state):
    arrays = iter(state.values())
    shape = None
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            shape = layer.input.shape[1:]
        if not layer.weights:
            continue
        try:
            weight, bias = next(arrays), next(arrays)
        except StopIteration:
            raise ValueError("too few weights") from None
        if isinstance(layer, layers.Conv2D):
            kernel = weight.transpose(3, 2, 1, 0)
        elif shape is not None:
            h, w, c = shape
            kernel = weight.reshape(-1, c, h, w).transpose(2, 3, 1, 0).reshape(h * w * c, -1)
            shape = None
        else:
            kernel = weight.T
        layer.set_weights([kernel, bias])
