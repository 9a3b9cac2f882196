# task: max_pool2d
# verdict: wrong
# mistake: cuts the image by a reshape into windows that touch, the argument stride is ignored
# told: max-pool-stride-not-used
def max_pool2d(images, kernel_size, stride=None):
    n, c, h, w = images.shape
    rows, cols = h // kernel_size, w // kernel_size
    if rows < 1 or cols < 1:
        raise ValueError("window does not fit")
    cropped = images[:, :, : rows * kernel_size, : cols * kernel_size]
    blocks = cropped.reshape(n, c, rows, kernel_size, cols, kernel_size)
    return blocks.max(axis=(3, 5))
