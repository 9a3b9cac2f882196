# task: avg_pool2d
# verdict: right
def avg_pool2d(images, kernel_size, stride=None):
    stride = stride or kernel_size
    windows = np.lib.stride_tricks.sliding_window_view(images, (kernel_size, kernel_size), axis=(2, 3))
    return windows[:, :, ::stride, ::stride].astype(float).mean(axis=(-2, -1))
