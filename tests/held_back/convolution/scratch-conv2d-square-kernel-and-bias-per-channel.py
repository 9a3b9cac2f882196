# task: conv2d
# verdict: wrong
# mistake: takes the kernel's height for its width as well
# mistake: the bias is added once for each input channel

def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, channels, height, width = images.shape
    filters, _, size, _ = weight.shape
    h_out = conv_output_size(height, size, stride, padding)
    w_out = conv_output_size(width, size, stride, padding)
    padded = np.zeros((n, channels, height + 2 * padding, width + 2 * padding))
    padded[:, :, padding : padding + height, padding : padding + width] = images
    if bias is None:
        bias = np.zeros(filters)
    maps = np.zeros((n, filters, h_out, w_out))
    for o in range(filters):
        for c in range(channels):
            kernel = weight[o, c]
            for i in range(h_out):
                for j in range(w_out):
                    y, x = i * stride, j * stride
                    window = padded[:, c, y : y + size, x : x + size]
                    maps[:, o, i, j] += (window * kernel).sum(axis=(1, 2))
            maps[:, o] += bias[o]
    return maps
