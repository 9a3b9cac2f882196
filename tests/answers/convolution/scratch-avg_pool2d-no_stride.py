# task: avg_pool2d
# verdict: wrong
# mistake: the argument stride is ignored, windows always touch
# told: avg-pool-stride-not-used
def avg_pool2d(images, kernel_size, stride=None):
    n, c, height, width = images.shape
    k = kernel_size
    rows = conv_output_size(height, k, stride=k)
    columns = conv_output_size(width, k, stride=k)
    cut = images[:, :, : rows * k, : columns * k]
    return cut.reshape(n, c, rows, k, columns, k).mean(axis=(3, 5))
