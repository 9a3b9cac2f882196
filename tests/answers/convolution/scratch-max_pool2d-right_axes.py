# task: max_pool2d
# verdict: right
def max_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    best = images
    for axis in (2, 3):  # the maximum of the columns' maxima
        places = conv_output_size(images.shape[axis], kernel_size, stride)
        which = np.arange(places)[:, None] * stride + np.arange(kernel_size)
        best = np.take(best, which, axis=axis).max(axis=axis + 1)
    return best
