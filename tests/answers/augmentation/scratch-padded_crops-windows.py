# task: padded_crops
# verdict: right
# mistake: none; unusual because the windows are picked out of a sliding window view of the padded images
def padded_crops(images, padding, tops, lefts):
    h, w = images.shape[2:]
    padded = np.pad(images, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (h, w), axis=(2, 3))
    return windows[np.arange(len(images)), :, np.asarray(tops), np.asarray(lefts)]
