# task: dense_from_tf
# verdict: right
# way: a table says for each place in the order C, H, W where it lies in the order H, W, C
def dense_from_tf(kernel, maps_shape=None):
    inputs, _ = kernel.shape
    if maps_shape is None:
        return np.array(kernel.T)
    _check_maps(maps_shape, inputs)
    channels, height, width = maps_shape
    table = [
        (row * width + column) * channels + channel
        for channel in range(channels)
        for row in range(height)
        for column in range(width)
    ]
    return np.array(kernel[table].T)
