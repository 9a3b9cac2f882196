# task: canonical
# verdict: wrong
# mistake: the inputs of every array with two axes that has the right size are reordered, not only of the first
# told: every-layer-with-as-many-inputs
def canonical(arrays, maps_shape=None):
    result = []
    for array in arrays:
        array = np.array(array)
        if array.ndim == 4:
            array = array.transpose(3, 2, 0, 1)
        elif array.ndim == 2:
            array = array.T
            if maps_shape is not None and array.shape[1] == np.prod(maps_shape):
                c, h, w = maps_shape
                array = array.reshape(-1, h, w, c).transpose(0, 3, 1, 2).reshape(len(array), -1)
        result.append(array)
    return result
