# task: avg_pool2d
# verdict: right
def avg_pool2d(images, kernel_size, stride=None):
    n, c, h, w = images.shape
    even = np.full((1, 1, kernel_size, kernel_size), 1 / kernel_size**2)
    step = kernel_size if stride is None else stride
    alone = images.reshape(n * c, 1, h, w)  # each channel as an image
    means = conv2d(alone, even, stride=step)
    return means.reshape(n, c, *means.shape[2:])
