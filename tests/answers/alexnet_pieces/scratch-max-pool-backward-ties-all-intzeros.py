# task: max_pool_backward
# verdict: wrong
# mistake: All equal largest values get the gradient, not only the first.
# mistake: The result has the type of the maps, so integer maps cut the gradient off.
# told: dtype-of-the-maps, gradient-to-all-that-tie
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    result = np.zeros_like(maps)
    count, channels, height, width = upstream.shape
    for n, c, i, j in np.ndindex(count, channels, height, width):
        window = maps[n, c, i * stride : i * stride + kernel_size, j * stride : j * stride + kernel_size]
        part = result[n, c, i * stride : i * stride + kernel_size, j * stride : j * stride + kernel_size]
        part += ((window == window.max()) * upstream[n, c, i, j]).astype(result.dtype)
    return result
