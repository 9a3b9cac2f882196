# task: max_pool2d
# verdict: right
def max_pool2d(images, kernel_size, stride=None):
    from functools import reduce

    stride = kernel_size if stride is None else stride
    if kernel_size < 1 or stride < 1 or kernel_size > min(images.shape[2:]):
        raise ValueError("no place for the window")

    def along(values):  # pools the last axis, then exchanges the last two
        stop = values.shape[-1] - kernel_size + 1
        shifted = (values[..., k : k + stop : stride] for k in range(kernel_size))
        return reduce(np.maximum, shifted).swapaxes(-1, -2)

    return along(along(images))
