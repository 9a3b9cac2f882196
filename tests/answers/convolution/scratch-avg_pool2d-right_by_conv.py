# task: avg_pool2d
# verdict: right
def avg_pool2d(images, kernel_size, stride=None):
    n, c, height, width = images.shape
    single = images.reshape(n * c, 1, height, width)
    ones = np.ones((1, 1, kernel_size, kernel_size))
    sums = conv2d(single, ones, stride=kernel_size if stride is None else stride)
    return sums.reshape(n, c, *sums.shape[2:]) / kernel_size**2
