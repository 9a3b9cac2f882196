# task: max_pool2d
# verdict: wrong
# mistake: the largest value starts at zero so that negative windows give 0
# told: maximum-starts-at-zero
def max_pool2d(images, kernel_size, stride=None):
    stride = stride or kernel_size
    n, c, h, w = images.shape
    rows, columns = conv_output_size(h, kernel_size, stride), conv_output_size(w, kernel_size, stride)
    best = np.zeros((n, c, rows, columns), images.dtype)
    for dy in range(kernel_size):
        for dx in range(kernel_size):
            part = images[:, :, dy::stride, dx::stride][:, :, :rows, :columns]
            best = np.maximum(best, part)
    return best
