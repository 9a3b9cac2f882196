# task: dense_to_tf
# verdict: wrong
# mistake: the inputs are reordered in the wrong direction, as if they came in the order H, W, C
# told: reshaped-as-if-channels-were-last
def dense_to_tf(weight, maps_shape=None):
    if maps_shape is not None:
        _check_maps(maps_shape, weight.shape[1])
        c, h, w = maps_shape
        weight = weight.reshape(-1, h, w, c).transpose(0, 3, 1, 2).reshape(weight.shape)
    return weight.T
