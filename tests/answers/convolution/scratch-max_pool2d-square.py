# task: max_pool2d
# verdict: wrong
# mistake: without a stride the windows move by 1 instead of by kernel_size
# mistake: the number of rows is used for the columns as well, which is right for square images only
# told: max-pool-rows-for-columns, max-pool-stride-one
def max_pool2d(images, kernel_size, stride=None):
    stride = stride or 1
    size = images.shape[2]
    if kernel_size > size:
        raise ValueError("window does not fit")
    out_size = (size - kernel_size) // stride + 1
    out = np.zeros((images.shape[0], images.shape[1], out_size, out_size), images.dtype)
    for i in range(out_size):
        for j in range(out_size):
            window = images[
                :, :,
                i * stride : i * stride + kernel_size,
                j * stride : j * stride + kernel_size,
            ]
            out[:, :, i, j] = window.max(axis=(2, 3))
    return out
