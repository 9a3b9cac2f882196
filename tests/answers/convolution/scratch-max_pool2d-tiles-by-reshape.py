# task: max_pool2d
# verdict: wrong
# mistake: for touching windows the maps are reshaped to (..., rows, columns, k, k) at once instead of (..., rows, k, columns, k): the shape is right, but each "window" is a run of k*k neighbors in memory and no square
# told: max-pool-runs-for-squares
def max_pool2d(images, kernel_size, stride=None):
    k = kernel_size
    s = k if stride is None else stride
    n, c, h, w = images.shape
    rows, columns = conv_output_size(h, k, s), conv_output_size(w, k, s)
    if s == k:
        cropped = images[:, :, : rows * k, : columns * k]
        return cropped.reshape(n, c, rows, columns, k, k).max(axis=(-2, -1))
    out = np.empty((n, c, rows, columns), images.dtype)
    for i, j in np.ndindex(rows, columns):
        out[:, :, i, j] = images[:, :, i * s : i * s + k, j * s : j * s + k].max((2, 3))
    return out
