# task: dense_to_tf
# verdict: wrong
# mistake: the inputs are permuted backwards: the list of places is used to write where it should be used to read
# told: reshaped-as-if-channels-were-last
def dense_to_tf(weight, maps_shape=None):
    turned = weight.T
    if maps_shape is None:
        return turned.copy()
    _check_maps(maps_shape, len(turned))
    places = np.arange(len(turned)).reshape(maps_shape)  # (C, H, W)
    places = places.transpose(1, 2, 0).ravel()
    result = np.empty_like(turned)
    result[places] = turned
    return result
