# task: conv2d
# verdict: wrong
# mistake: the kernel is turned by 180 degrees, as in the mathematician's convolution
# mistake: the kernel's height is used for its width, so that kernels that are not square fail
# told: kernel-flipped, kernel-taken-for-square
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, channels, height, width = images.shape
    out_channels = weight.shape[0]
    k = weight.shape[2]
    kernels = weight[:, :, ::-1, ::-1]
    rows = conv_output_size(height, k, stride, padding)
    columns = conv_output_size(width, k, stride, padding)
    padded = np.zeros((n, channels, height + 2 * padding, width + 2 * padding))
    padded[:, :, padding : padding + height, padding : padding + width] = images
    out = np.zeros((n, out_channels, rows, columns))
    for o in range(out_channels):
        for i in range(rows):
            for j in range(columns):
                window = padded[
                    :, :, i * stride : i * stride + k, j * stride : j * stride + k
                ]
                out[:, o, i, j] = (window * kernels[o]).sum(axis=(1, 2, 3))
        if bias is not None:
            out[:, o] += bias[o]
    return out
