# task: max_pool2d
# verdict: wrong
# mistake: without a stride the windows move by one pixel
# told: max-pool-stride-one
def max_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = 1
    windows = np.lib.stride_tricks.sliding_window_view(images, (kernel_size, kernel_size), axis=(2, 3))
    return windows[:, :, ::stride, ::stride].max(axis=(-2, -1))
