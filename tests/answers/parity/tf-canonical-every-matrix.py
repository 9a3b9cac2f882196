# task: canonical
# verdict: wrong
# mistake: the inputs are reordered in every matrix that has as many inputs as the maps hold values, not in the first one only
# told: every-layer-with-as-many-inputs
def canonical(arrays, maps_shape=None):
    moved = []
    for one in arrays:
        one = np.array(one)
        if one.ndim == 4:
            one = np.moveaxis(one, (3, 2), (0, 1))
        elif one.ndim == 2:
            if maps_shape is not None and len(one) == np.prod(maps_shape):
                c, h, w = maps_shape
                cube = one.reshape(h, w, c, -1)
                one = cube.transpose(2, 0, 1, 3).reshape(one.shape)
            one = one.T
        moved.append(np.ascontiguousarray(one))
    return moved
