# task: canonical
# verdict: wrong
# mistake: maps_shape, which is (C, H, W), is unpacked as if it were (H, W, C)
# mistake: every array with two axes whose inputs fill the maps is reordered, not the first one with two axes only
# told: maps-shape-read-as-hwc
def canonical(arrays, maps_shape=None):
    result = []
    for array in arrays:
        array = np.array(array)
        if array.ndim == 4:
            array = array.transpose(3, 2, 0, 1)
        elif array.ndim == 2:
            if maps_shape is not None and array.shape[0] == np.prod(maps_shape):
                height, width, channels = maps_shape
                array = array.reshape(height, width, channels, -1)
                array = array.transpose(2, 0, 1, 3).reshape(height * width * channels, -1)
            array = array.T
        result.append(array)
    return result
