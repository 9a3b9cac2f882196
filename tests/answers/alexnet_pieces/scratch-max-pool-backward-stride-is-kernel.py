# task: max_pool_backward
# verdict: wrong
# mistake: The windows are placed kernel_size apart, as if they did not overlap.
# told: windows-a-kernel-apart
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    result = np.zeros(maps.shape)
    count, channels, height, width = upstream.shape
    for n, c, i, j in np.ndindex(count, channels, height, width):
        window = maps[n, c, i * kernel_size : i * kernel_size + kernel_size, j * kernel_size : j * kernel_size + kernel_size]
        y, x = divmod(int(window.argmax()), kernel_size)
        result[n, c, i * kernel_size + y, j * kernel_size + x] += upstream[n, c, i, j]
    return result
