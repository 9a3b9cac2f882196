# task: canonical
# verdict: wrong
# mistake: rows and columns of the kernels change places: (3, 2, 1, 0) gives (O, I, kw, kh)
# mistake: the order of flattening is changed in every dense layer with as many inputs, not only in the first
# told: all-axes-reversed, every-layer-with-as-many-inputs
def canonical(arrays, maps_shape=None):
    result = []
    for array in arrays:
        array = np.asarray(array)
        if array.ndim == 4:
            array = array.transpose(3, 2, 1, 0)
        elif array.ndim == 2:
            if maps_shape is not None and len(array) == np.prod(maps_shape):
                c, h, w = maps_shape
                array = array.reshape(h, w, c, -1).transpose(2, 0, 1, 3).reshape(c * h * w, -1)
            array = array.T
        result.append(array)
    return result
