# task: max_pool_backward
# verdict: wrong
# mistake: += with index arrays adds only once per place: of several gradients for one value (overlapping windows) the last one stays
# told: gradient-overwritten
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    k, s = kernel_size, stride
    windows = np.lib.stride_tricks.sliding_window_view(
        maps, (k, k), axis=(2, 3)
    )[:, :, ::s, ::s]
    n, c, rows, columns = windows.shape[:4]
    best = windows.reshape(n, c, rows, columns, k * k).argmax(axis=-1)
    y = s * np.arange(rows)[:, None] + best // k
    x = s * np.arange(columns) + best % k
    image = np.arange(n)[:, None, None, None]
    channel = np.arange(c)[:, None, None]
    gradient = np.zeros(maps.shape)
    gradient[image, channel, y, x] += upstream
    return gradient
