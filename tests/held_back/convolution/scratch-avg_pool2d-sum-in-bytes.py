# task: avg_pool2d
# verdict: wrong
# mistake: the sums of the windows are collected in the type of the images, where uint8 overflows, and divided afterwards

def avg_pool2d(images, kernel_size, stride=None):
    stride = stride or kernel_size
    n, c, height, width = images.shape
    h_out = conv_output_size(height, kernel_size, stride)
    w_out = conv_output_size(width, kernel_size, stride)
    total = np.zeros((n, c, h_out, w_out), dtype=images.dtype)
    for u in range(kernel_size):
        for v in range(kernel_size):
            total += images[
                :, :,
                u : u + stride * (h_out - 1) + 1 : stride,
                v : v + stride * (w_out - 1) + 1 : stride,
            ]  # fmt: skip
    return total / kernel_size**2
