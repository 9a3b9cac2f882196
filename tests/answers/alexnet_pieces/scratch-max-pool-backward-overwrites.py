# task: max_pool_backward
# verdict: wrong
# mistake: Gradients of overlapping windows overwrite each other instead of adding up.
# told: gradient-overwritten
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    result = np.zeros(maps.shape)
    count, channels, height, width = upstream.shape
    for n, c, i, j in np.ndindex(count, channels, height, width):
        window = maps[n, c, i * stride : i * stride + kernel_size, j * stride : j * stride + kernel_size]
        y, x = divmod(int(window.argmax()), kernel_size)
        result[n, c, i * stride + y, j * stride + x] = upstream[n, c, i, j]
    return result
