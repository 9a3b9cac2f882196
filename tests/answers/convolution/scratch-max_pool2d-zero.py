# task: max_pool2d
# verdict: wrong
# mistake: the search for the maximum starts at zero, so that a window of negative values gives 0
# told: maximum-starts-at-zero
def max_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = kernel_size
    n, c, h, w = images.shape
    if kernel_size > h or kernel_size > w:
        raise ValueError("window does not fit")
    rows = (h - kernel_size) // stride + 1
    cols = (w - kernel_size) // stride + 1
    best = np.zeros((n, c, rows, cols), dtype=images.dtype)
    for dy in range(kernel_size):
        for dx in range(kernel_size):
            part = images[:, :, dy :: stride, dx :: stride][:, :, :rows, :cols]
            best = np.maximum(best, part)
    return best
