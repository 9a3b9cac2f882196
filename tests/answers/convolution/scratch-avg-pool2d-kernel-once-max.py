# task: avg_pool2d
# verdict: wrong
# mistake: The sum is divided by kernel_size instead of its square.
# mistake: The stride is ignored, the windows always touch.
# told: avg-pool-stride-not-used, divided-by-the-width
def avg_pool2d(images, kernel_size, stride=None):
    stride = kernel_size
    windows = np.lib.stride_tricks.sliding_window_view(images, (kernel_size, kernel_size), axis=(2, 3))
    return windows[:, :, ::stride, ::stride].astype(float).sum(axis=(-2, -1)) / kernel_size
