# task: dense_to_tf
# verdict: right
def dense_to_tf(weight, maps_shape=None):
    outputs, inputs = weight.shape
    if maps_shape is None:
        return weight.swapaxes(0, 1).copy()
    _check_maps(maps_shape, inputs)
    c, h, w = maps_shape
    order = [k * h * w + i * w + j for i in range(h) for j in range(w) for k in range(c)]
    return np.take(weight, order, axis=1).T
