# task: avg_pool2d
# verdict: wrong
# mistake: the sum is divided by the side of the window instead of by its number of pixels
# mistake: the output has the type of the images, integers are cut off
# told: divided-by-the-width, mean-rounded-down
def avg_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    n, c, height, width = images.shape
    rows = conv_output_size(height, kernel_size, stride)
    columns = conv_output_size(width, kernel_size, stride)
    out = np.empty((n, c, rows, columns), images.dtype)
    for i in range(rows):
        for j in range(columns):
            y, x = i * stride, j * stride
            window = images[:, :, y : y + kernel_size, x : x + kernel_size]
            out[:, :, i, j] = window.sum(axis=(2, 3)) / kernel_size
    return out
