# task: max_pool_backward
# verdict: right
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    windows = np.lib.stride_tricks.sliding_window_view(maps, (kernel_size, kernel_size), axis=(2, 3))
    rows, columns = upstream.shape[2:]
    windows = windows[:, :, ::stride, ::stride][:, :, :rows, :columns]
    where = windows.reshape(*upstream.shape, -1).argmax(axis=-1)
    n, c, y, x = np.indices(upstream.shape)
    gradient = np.zeros(maps.shape, dtype=float)
    np.add.at(gradient, (n, c, y * stride + where // kernel_size, x * stride + where % kernel_size), upstream)
    return gradient
