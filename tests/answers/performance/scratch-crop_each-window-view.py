# task: crop_each
# verdict: right
def crop_each(images, tops, lefts, size):
    windows = np.lib.stride_tricks.sliding_window_view(images, (size, size), axis=(2, 3))
    return np.array(windows[np.arange(len(images)), :, tops, lefts])
