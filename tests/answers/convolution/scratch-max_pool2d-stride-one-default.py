# task: max_pool2d
# verdict: wrong
# mistake: no stride means 1 instead of kernel_size
# told: max-pool-stride-one
def max_pool2d(images, kernel_size, stride=None):
    windows = np.lib.stride_tricks.sliding_window_view(images, (kernel_size, kernel_size), axis=(2, 3))
    step = stride or 1
    return windows[:, :, ::step, ::step].max(axis=(-2, -1))
