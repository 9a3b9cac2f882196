# task: dense_to_tf
# verdict: right
def dense_to_tf(weight, maps_shape=None):
    inputs = weight.shape[1]
    order = np.arange(inputs)
    if maps_shape is not None:
        _check_maps(maps_shape, inputs)
        channels, height, width = maps_shape
        place, channel = np.divmod(order, channels)  # how TensorFlow counts
        row, column = np.divmod(place, width)
        order = (channel * height + row) * width + column  # how PyTorch counts
    return np.stack([weight[:, index] for index in order])
