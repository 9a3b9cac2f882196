# task: crop_each
# verdict: right
# way: a view of all windows (sliding_window_view), from which each image picks one
def crop_each(images, tops, lefts, size):
    windows = np.lib.stride_tricks.sliding_window_view(images, (size, size), axis=(2, 3))
    # (N, C, H - size + 1, W - size + 1, size, size); the picked axes move to the front as one
    return windows[np.arange(len(images)), :, tops, lefts]
