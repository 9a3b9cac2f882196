# task: dense_from_tf
# verdict: wrong
# mistake: maps_shape is read as (H, W, C); it is (C, H, W) also here
def dense_from_tf(kernel, maps_shape=None):
    if maps_shape is None:
        return kernel.T
    _check_maps(maps_shape, kernel.shape[0])
    maps = kernel.T.reshape(-1, *maps_shape)  # (out, H, W, C)
    return maps.transpose(0, 3, 1, 2).reshape(kernel.shape[1], -1)
