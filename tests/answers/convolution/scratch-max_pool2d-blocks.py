# task: max_pool2d
# verdict: wrong
# mistake: the windows are made by a reshape into blocks of kernel_size, so any stride other than kernel_size is used only for the size of the output: the blocks still do not overlap
# mistake: rows that do not fill a block are cut off at the top and left (the first ones) instead of at the bottom and right
# told: max-pool-first-pixels-dropped
def max_pool2d(images, kernel_size, stride=None):
    stride = stride or kernel_size
    k = kernel_size
    n, c, height, width = images.shape
    blocks = images[:, :, height % k:, width % k:]
    blocks = blocks.reshape(n, c, height // k, k, width // k, k).max(axis=(3, 5))
    rows = conv_output_size(height, k, stride)
    columns = conv_output_size(width, k, stride)
    down = np.minimum(np.arange(rows), height // k - 1)
    across = np.minimum(np.arange(columns), width // k - 1)
    return blocks[:, :, down][..., across]
