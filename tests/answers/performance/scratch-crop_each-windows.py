# task: crop_each
# verdict: right
# way: a view of all windows, from which one per image is picked
def crop_each(images, tops, lefts, size):
    view = np.lib.stride_tricks.sliding_window_view(images, (size, size), axis=(2, 3))
    return view[np.arange(len(images)), :, tops, lefts].copy()
