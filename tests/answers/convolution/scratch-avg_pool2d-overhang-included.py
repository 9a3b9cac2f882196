# task: avg_pool2d
# verdict: wrong
# mistake: windows over the edge are kept with fewer values; the sum of an integer image is divided with rounding down
# told: avg-pool-windows-hang-over, mean-rounded-down
def avg_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    n, c, h, w = images.shape
    rows, columns = -(-(h - kernel_size) // stride) + 1, -(-(w - kernel_size) // stride) + 1
    out = np.zeros((n, c, rows, columns), dtype=images.dtype)
    for y in range(rows):
        for x in range(columns):
            window = images[:, :, y * stride:y * stride + kernel_size, x * stride:x * stride + kernel_size]
            out[:, :, y, x] = window.mean(axis=(2, 3))
    return out
