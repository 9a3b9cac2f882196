# task: avg_pool2d
# verdict: wrong
# mistake: the stride that is given is ignored; rows that do not fill a window make it fail
def avg_pool2d(images, kernel_size, stride=None):
    n, c, h, w = images.shape
    k = kernel_size
    return images.reshape(n, c, h // k, k, w // k, k).mean(axis=(3, 5))
