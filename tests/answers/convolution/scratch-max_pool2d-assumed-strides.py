# task: max_pool2d
# verdict: wrong
# mistake: as_strided gets strides computed from the shape, as if the array lay in memory in C order; for a transposed array or a slice it reads other values
# told: memory-taken-to-be-in-order
def max_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    n, c, h, w = images.shape
    rows = conv_output_size(h, kernel_size, stride)
    columns = conv_output_size(w, kernel_size, stride)
    one = images.itemsize
    windows = np.lib.stride_tricks.as_strided(
        images,
        shape=(n, c, rows, columns, kernel_size, kernel_size),
        strides=(c * h * w * one, h * w * one, stride * w * one, stride * one, w * one, one),
    )
    return windows.max(axis=(-2, -1))
