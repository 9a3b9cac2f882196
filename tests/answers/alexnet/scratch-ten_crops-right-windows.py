# task: ten_crops
# verdict: right
def ten_crops(images, size):
    places = np.lib.stride_tricks.sliding_window_view(
        images, (size, size), axis=(2, 3)
    )  # (N, C, rows, columns, size, size)
    height, width = images.shape[2:]
    top, left = (height - size) // 2, (width - size) // 2
    five = places[:, :, [0, 0, -1, -1, top], [0, -1, 0, -1, left]]
    five = five.swapaxes(1, 2)  # (N, 5, C, size, size)
    return np.concatenate([five, np.flip(five, axis=-1)], axis=1)
