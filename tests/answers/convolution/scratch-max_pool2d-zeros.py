# task: max_pool2d
# verdict: wrong
# mistake: the search for the maximum starts at zero, so negative windows give 0
# mistake: the argument stride is ignored, windows always touch
# told: max-pool-stride-not-used, maximum-starts-at-zero
def max_pool2d(images, kernel_size, stride=None):
    n, c, h, w = images.shape
    rows = conv_output_size(h, kernel_size, kernel_size)
    cols = conv_output_size(w, kernel_size, kernel_size)
    best = np.zeros((n, c, rows, cols), dtype=images.dtype)
    for u in range(kernel_size):
        for v in range(kernel_size):
            part = images[:, :, u::kernel_size, v::kernel_size]
            best = np.maximum(best, part[:, :, :rows, :cols])
    return best
