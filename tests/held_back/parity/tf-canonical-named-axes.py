# task: canonical
# verdict: right
# mistake: none; unusual because the axes are permuted by einsum, and the inputs of the first dense array by an index array
def canonical(arrays, maps_shape=None):
    order = None
    if maps_shape is not None:
        c, h, w = maps_shape
        places = np.arange(c * h * w).reshape(h, w, c)
        order = np.einsum("hwc->chw", places).ravel()
    result = []
    for array in map(np.array, arrays):
        if array.ndim == 4:
            array = np.einsum("hwio->oihw", array)
        elif array.ndim == 2:
            if order is not None:
                array, order = array[order], None
            array = np.einsum("io->oi", array)
        result.append(array)
    return result
