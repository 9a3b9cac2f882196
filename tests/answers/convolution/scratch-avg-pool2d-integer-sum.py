# task: avg_pool2d
# verdict: wrong
# mistake: Integer images give rounded means, since the result is cast back.
# told: mean-rounded-down
def avg_pool2d(images, kernel_size, stride=None):
    stride = stride or kernel_size
    windows = np.lib.stride_tricks.sliding_window_view(images, (kernel_size, kernel_size), axis=(2, 3))
    return windows[:, :, ::stride, ::stride].astype(float).mean(axis=(-2, -1)).astype(images.dtype)
