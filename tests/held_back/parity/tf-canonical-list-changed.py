# task: canonical
# verdict: wrong
# mistake: the converted arrays are put into the caller's list, which should stay as it is
def canonical(arrays, maps_shape=None):
    for i, array in enumerate(arrays):
        array = np.array(array)
        if array.ndim == 4:
            array = array.transpose(3, 2, 0, 1)
        elif array.ndim == 2:
            if maps_shape is not None:
                c, h, w = maps_shape
                array = array.reshape(h, w, c, -1).transpose(2, 0, 1, 3).reshape(array.shape)
                maps_shape = None
            array = array.T
        arrays[i] = array
    return arrays
