# task: max_pool_backward
# verdict: wrong
# mistake: if several values of a window are largest, each of them gets the gradient instead of the first one only
# mistake: the gradient has the dtype of the maps, so with integer maps it is cut to whole numbers; a float array is asked for
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    gradient = np.zeros_like(maps)
    for i in range(upstream.shape[2]):
        for j in range(upstream.shape[3]):
            rows = slice(i * stride, i * stride + kernel_size)
            columns = slice(j * stride, j * stride + kernel_size)
            window = maps[:, :, rows, columns]
            largest = window.max(axis=(2, 3), keepdims=True)
            share = (window == largest) * upstream[:, :, i, j][:, :, None, None]
            gradient[:, :, rows, columns] += share.astype(maps.dtype)
    return gradient
