# task: avg_pool2d
# verdict: wrong
# mistake: np.add.reduceat sums from each start up to the next start, that is, over stride rows (columns) instead of kernel_size, and the last window takes all that is left, also what does not fill it
# told: avg-pool-windows-as-long-as-the-stride
def avg_pool2d(images, kernel_size, stride=None):
    stride = stride or kernel_size
    rows = stride * np.arange(conv_output_size(images.shape[2], kernel_size, stride))
    columns = stride * np.arange(conv_output_size(images.shape[3], kernel_size, stride))
    sums = np.add.reduceat(images.astype(float), rows, axis=2)
    sums = np.add.reduceat(sums, columns, axis=3)
    return sums / kernel_size**2
