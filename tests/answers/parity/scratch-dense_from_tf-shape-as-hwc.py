# task: dense_from_tf
# verdict: wrong
# mistake: maps_shape is taken to be in the order H, W, C
# told: shape-read-as-height-width-channels
def dense_from_tf(kernel, maps_shape=None):
    if maps_shape is None:
        return kernel.T
    _check_maps(maps_shape, len(kernel))
    cube = kernel.reshape(*maps_shape, -1)
    return cube.transpose(3, 2, 0, 1).reshape(kernel.shape[1], -1)
