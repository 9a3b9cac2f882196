# task: dense_from_tf
# verdict: right
# way: a list of places says to which input of the canonical layout each row of the kernel goes
def dense_from_tf(kernel, maps_shape=None):
    inputs, outputs = kernel.shape
    places = list(range(inputs))
    if maps_shape is not None:
        _check_maps(maps_shape, inputs)
        c, h, w = maps_shape
        places = [
            (k * h + i) * w + j
            for i in range(h) for j in range(w) for k in range(c)
        ]
    weight = np.empty((outputs, inputs), kernel.dtype)
    weight[:, places] = kernel.T
    return weight
