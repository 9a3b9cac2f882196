# task: max_pool2d
# verdict: right
def max_pool2d(images, kernel_size, stride=None):
    step = stride if stride is not None else kernel_size

    def along(values, axis):
        places = conv_output_size(values.shape[axis], kernel_size, step)
        start = step * np.arange(places)
        index = start[:, None] + np.arange(kernel_size)  # (places, k)
        windows = np.take(values, index, axis=axis)
        return windows.max(axis=axis + 1)

    return along(along(np.asarray(images), 3), 2)
