# task: max_pool2d
# verdict: wrong
# mistake: the largest value starts at 0, so windows of negative values give 0
# told: maximum-starts-at-zero
def max_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    n, c, h, w = images.shape
    ho, wo = conv_output_size(h, kernel_size, stride), conv_output_size(w, kernel_size, stride)
    out = np.zeros((n, c, ho, wo), dtype=images.dtype)
    for y in range(kernel_size):
        for x in range(kernel_size):
            part = images[:, :, y : y + (ho - 1) * stride + 1 : stride, x : x + (wo - 1) * stride + 1 : stride]
            out = np.maximum(out, part)
    return out
