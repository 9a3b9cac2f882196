# task: max_pool_backward
# verdict: wrong
# mistake: += with index arrays writes repeated places only once, so gradients of overlapping windows that share their largest value do not add up
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    windows = np.lib.stride_tricks.sliding_window_view(
        maps, (kernel_size, kernel_size), axis=(2, 3)
    )[:, :, ::stride, ::stride]
    n, c, h, w = windows.shape[:4]
    best = windows.reshape(n, c, h, w, -1).argmax(axis=-1)
    rows = best // kernel_size + stride * np.arange(h)[:, None]
    columns = best % kernel_size + stride * np.arange(w)
    image = np.arange(n)[:, None, None, None]
    channel = np.arange(c)[:, None, None]
    gradient = np.zeros(maps.shape)
    gradient[image, channel, rows, columns] += upstream
    return gradient
