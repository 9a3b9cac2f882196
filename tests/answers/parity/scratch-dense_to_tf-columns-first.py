# task: dense_to_tf
# verdict: wrong
# mistake: .T of (out, C, H, W) reverses all axes, so the inputs come in the order W, H, C and not H, W, C: rows and columns of the maps trade places
# told: height-and-width-exchanged
def dense_to_tf(weight, maps_shape=None):
    out, inputs = weight.shape
    if maps_shape is None:
        return weight.T.copy()
    _check_maps(maps_shape, inputs)
    return weight.reshape(out, *maps_shape).T.reshape(inputs, out)
