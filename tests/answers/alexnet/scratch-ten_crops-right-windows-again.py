# task: ten_crops
# verdict: right
def ten_crops(images, size):
    from numpy.lib.stride_tricks import sliding_window_view

    places = sliding_window_view(images, (size, size), axis=(2, 3))
    rows, columns = places.shape[2:4]
    top, middle, bottom = 0, (rows - 1) // 2, rows - 1
    left, center, right = 0, (columns - 1) // 2, columns - 1
    five = places[:, :, [top, top, bottom, bottom, middle], [left, right, left, right, center]]
    ten = np.concatenate([five, np.flip(five, axis=-1)], axis=2)
    return np.swapaxes(ten, 1, 2)
