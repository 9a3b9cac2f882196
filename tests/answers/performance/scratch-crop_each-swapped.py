# task: crop_each
# verdict: wrong
# mistake: tops are used for the columns and lefts for the rows
# told: tops-and-lefts-exchanged
def crop_each(images, tops, lefts, size):
    offsets = np.arange(size)
    windows = np.lib.stride_tricks.sliding_window_view(images, (size, size), axis=(2, 3))
    return windows[np.arange(len(images)), :, lefts, tops].copy()
