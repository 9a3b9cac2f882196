# task: dense_from_tf
# verdict: wrong
# mistake: permutes the inputs as dense_to_tf does (C, H, W to H, W, C) instead of backwards
# told: read-as-channels-first
def dense_from_tf(kernel, maps_shape=None):
    weight = kernel.T
    if maps_shape is None:
        return weight
    _check_maps(maps_shape, weight.shape[1])
    out = weight.shape[0]
    maps = weight.reshape(out, *maps_shape)
    return maps.transpose(0, 2, 3, 1).reshape(out, -1)
