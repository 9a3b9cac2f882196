# task: max_pool_backward
# verdict: wrong
# mistake: the gradients are added by fancy indexing with +=, which keeps only one of several contributions to the same value where windows overlap
# told: gradient-overwritten
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    windows = np.lib.stride_tricks.sliding_window_view(
        maps, (kernel_size, kernel_size), axis=(2, 3)
    )[:, :, ::stride, ::stride]
    n, c, h, w = windows.shape[:4]
    best = windows.reshape(n, c, h, w, -1).argmax(axis=-1)
    i, j, y, x = np.indices((n, c, h, w))
    gradient = np.zeros(maps.shape)
    gradient[i, j, y * stride + best // kernel_size, x * stride + best % kernel_size] += upstream
    return gradient
