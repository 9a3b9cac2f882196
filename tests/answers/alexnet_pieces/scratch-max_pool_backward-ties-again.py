# task: max_pool_backward
# verdict: wrong
# mistake: where several values of a window are largest, all of them get the gradient and not the first one only
# told: gradient-to-all-that-tie
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    gradient = np.zeros(maps.shape, dtype=float)
    for i in range(upstream.shape[2]):
        for j in range(upstream.shape[3]):
            rows = slice(i * stride, i * stride + kernel_size)
            columns = slice(j * stride, j * stride + kernel_size)
            window = maps[:, :, rows, columns]
            largest = window == window.max(axis=(2, 3), keepdims=True)
            gradient[:, :, rows, columns] += largest * upstream[:, :, i, j, None, None]
    return gradient
