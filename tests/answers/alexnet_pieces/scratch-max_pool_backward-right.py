# task: max_pool_backward
# verdict: right
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    maps, upstream = np.asarray(maps), np.asarray(upstream, dtype=np.float64)
    n, c, height, width = maps.shape
    _, _, rows, columns = upstream.shape
    windows = np.lib.stride_tricks.sliding_window_view(
        maps, (kernel_size, kernel_size), axis=(2, 3)
    )[:, :, ::stride, ::stride]
    best = windows.reshape(n, c, rows, columns, -1).argmax(axis=-1)
    down, across = np.divmod(best, kernel_size)
    planes, y, x = np.ogrid[: n * c, :rows, :columns]
    y = y * stride + down.reshape(n * c, rows, columns)
    x = x * stride + across.reshape(n * c, rows, columns)
    numbers = (planes * height + y) * width + x
    sums = np.bincount(
        numbers.ravel(), weights=upstream.ravel(), minlength=maps.size
    )
    return sums.reshape(maps.shape)
