# task: avg_pool2d
# verdict: wrong
# mistake: windows that hang over the edge are averaged too (over what is left of them), where they were to be left out
# told: avg-pool-windows-hang-over
def avg_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = kernel_size
    n, c, h, w = images.shape
    if kernel_size > h or kernel_size > w:
        raise ValueError("window does not fit")
    rows = int(np.ceil((h - kernel_size) / stride)) + 1
    cols = int(np.ceil((w - kernel_size) / stride)) + 1
    out = np.zeros((n, c, rows, cols))
    for y in range(rows):
        for x in range(cols):
            top, left = y * stride, x * stride
            window = images[:, :, top : top + kernel_size, left : left + kernel_size]
            out[:, :, y, x] = window.mean(axis=(2, 3))
    return out
