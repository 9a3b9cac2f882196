# task: dense_to_tf
# verdict: wrong
# mistake: the inputs are read in the order H, W, C although they stand in the order C, H, W
# told: reshaped-as-if-channels-were-last
def dense_to_tf(weight, maps_shape=None):
    if maps_shape is None:
        return weight.T
    c, h, w = maps_shape
    return weight.reshape(len(weight), h, w, c).transpose(3, 1, 2, 0).reshape(-1, len(weight))
