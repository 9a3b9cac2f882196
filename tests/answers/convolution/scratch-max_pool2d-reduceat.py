# task: max_pool2d
# verdict: wrong
# mistake: np.maximum.reduceat goes from one start to the next, so each window but the last is as long as the stride, whatever kernel_size: wrong for a stride other than kernel_size
# told: max-pool-windows-as-long-as-the-stride
def max_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = kernel_size
    pooled = images
    for axis in (2, 3):
        count = conv_output_size(images.shape[axis], kernel_size, stride)
        starts = stride * np.arange(count)
        used = np.take(pooled, np.arange(starts[-1] + kernel_size), axis=axis)
        pooled = np.maximum.reduceat(used, starts, axis=axis)
    return pooled
