# task: avg_pool2d
# verdict: wrong
# mistake: the table of sums is made with the type of the images, so sums of small integer types such as uint8 wrap around
# mistake: the mean is taken as sums // kernel_size**2 for integer images, whole numbers instead of floats
# told: mean-rounded-down
def avg_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    n, c, height, width = images.shape
    table = np.zeros((n, c, height + 1, width + 1), dtype=images.dtype)
    table[:, :, 1:, 1:] = images.cumsum(axis=2).cumsum(axis=3)
    top = stride * np.arange(conv_output_size(height, kernel_size, stride))[:, None]
    left = stride * np.arange(conv_output_size(width, kernel_size, stride))
    bottom, right = top + kernel_size, left + kernel_size
    sums = (table[:, :, bottom, right] - table[:, :, top, right]
            - table[:, :, bottom, left] + table[:, :, top, left])
    area = kernel_size**2
    return sums / area if sums.dtype.kind == "f" else sums // area
