# task: max_pool_backward
# verdict: wrong
# mistake: all values that are equal to the maximum get the gradient and not only the first
# told: gradient-to-all-that-tie
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    gradient = np.zeros(maps.shape)
    _, _, rows, columns = upstream.shape
    for y in range(rows):
        for x in range(columns):
            ys = slice(y * stride, y * stride + kernel_size)
            xs = slice(x * stride, x * stride + kernel_size)
            window = maps[:, :, ys, xs]
            largest = window.max(axis=(2, 3), keepdims=True)
            gradient[:, :, ys, xs] += (window == largest) * upstream[:, :, y, x][..., None, None]
    return gradient
