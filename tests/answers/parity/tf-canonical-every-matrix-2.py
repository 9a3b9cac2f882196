# task: canonical
# verdict: wrong
# mistake: the order of the inputs is changed in every matrix with C * H * W inputs, not only in the first: a second dense layer with as many inputs is scrambled
# told: every-layer-with-as-many-inputs
def canonical(arrays, maps_shape=None):
    result = []
    for array in arrays:
        array = np.array(array)
        if array.ndim == 4:
            array = array.transpose(3, 2, 0, 1)
        elif array.ndim == 2:
            inputs, out = array.shape
            if maps_shape is not None and inputs == np.prod(maps_shape):
                c, h, w = maps_shape
                array = array.reshape(h, w, c, out).transpose(2, 0, 1, 3)
            array = array.reshape(inputs, out).T
        result.append(array)
    return result
