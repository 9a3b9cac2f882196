# task: avg_pool2d
# verdict: wrong
# mistake: divides by kernel_size, where a window has kernel_size squared pixels
# mistake: the output has the type of the images, so that means of integers are cut down to whole numbers
# told: divided-by-the-width, mean-rounded-down
def avg_pool2d(images, kernel_size, stride=None):
    step = kernel_size if stride is None else stride
    batch, channels, height, width = images.shape
    if kernel_size > min(height, width):
        raise ValueError("window does not fit")
    pooled = np.zeros(
        (batch, channels, (height - kernel_size) // step + 1, (width - kernel_size) // step + 1)
    ).astype(images.dtype)
    for r in range(pooled.shape[2]):
        for s in range(pooled.shape[3]):
            block = images[:, :, r * step : r * step + kernel_size, s * step : s * step + kernel_size]
            pooled[:, :, r, s] = block.sum(axis=(2, 3)) / kernel_size
    return pooled
