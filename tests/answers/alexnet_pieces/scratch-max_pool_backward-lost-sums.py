# task: max_pool_backward
# verdict: wrong
# mistake: gradient[index arrays] += upstream writes to each place once, so that a value which is the largest of several windows gets the gradient of only one of them
# mistake: the gradient has the type of the maps, so that for integer maps it is no float array and the gradients are cut down to whole numbers
# told: dtype-of-the-maps, gradient-overwritten
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    n, c = maps.shape[:2]
    rows, columns = upstream.shape[2:]
    windows = np.lib.stride_tricks.sliding_window_view(
        maps, (kernel_size, kernel_size), axis=(2, 3)
    )[:, :, ::stride, ::stride][:, :, :rows, :columns]
    winner = windows.reshape(n, c, rows, columns, -1).argmax(axis=-1)
    y, x = np.divmod(winner, kernel_size)
    y = y + stride * np.arange(rows)[:, None]
    x = x + stride * np.arange(columns)
    gradient = np.zeros_like(maps)
    i, j = np.ogrid[:n, :c]
    gradient[i[..., None, None], j[..., None, None], y, x] += upstream.astype(maps.dtype)
    return gradient
