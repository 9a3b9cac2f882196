# task: max_pool_backward
# verdict: wrong
# mistake: every one of several largest values gets the gradient, not only the first one
# told: gradient-to-all-that-tie
def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    out = np.zeros(maps.shape, dtype=float)
    for i in range(upstream.shape[2]):
        for j in range(upstream.shape[3]):
            rows = slice(i * stride, i * stride + kernel_size)
            columns = slice(j * stride, j * stride + kernel_size)
            window = maps[:, :, rows, columns]
            mask = window == window.max(axis=(2, 3), keepdims=True)
            out[:, :, rows, columns] += mask * upstream[:, :, i : i + 1, j : j + 1]
    return out
