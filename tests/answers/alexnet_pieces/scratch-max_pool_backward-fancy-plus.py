# task: max_pool_backward
# verdict: wrong
# mistake: gradient[indices] += upstream with fancy indices adds only once for an index that occurs several times, so a value that is the largest of several windows keeps the gradient of one of them instead of the sum
# told: gradient-overwritten
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    n, c, height, width = maps.shape
    windows = np.lib.stride_tricks.sliding_window_view(
        maps, (kernel_size, kernel_size), axis=(2, 3)
    )[:, :, ::stride, ::stride]
    rows, columns = windows.shape[2:4]
    flat = windows.reshape(n, c, rows, columns, -1)
    down, across = np.divmod(flat.argmax(axis=-1), kernel_size)
    down = down + stride * np.arange(rows)[:, None]
    across = across + stride * np.arange(columns)
    images, channels = np.ogrid[:n, :c]
    gradient = np.zeros(maps.shape)
    gradient[images[..., None, None], channels[..., None, None], down, across] += upstream
    return gradient
