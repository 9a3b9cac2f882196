# task: max_pool2d
# verdict: wrong
# mistake: the number of windows is H // kernel_size, as if they always touched; with a smaller stride the windows at the right and lower end are missing
# told: max-pool-counted-by-the-window
def max_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = kernel_size
    n, c, h, w = images.shape
    rows, columns = h // kernel_size, w // kernel_size
    result = np.empty((n, c, rows, columns), dtype=images.dtype)
    for i, j in np.ndindex(rows, columns):
        y, x = i * stride, j * stride
        window = images[:, :, y:y + kernel_size, x:x + kernel_size]
        result[:, :, i, j] = window.max(axis=(2, 3))
    return result
