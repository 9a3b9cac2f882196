# task: conv2d
# verdict: wrong
# mistake: takes the kernel for a square one, with its height for both sides
# mistake: adds the bias once for every input channel
# told: bias-per-input-channel, kernel-taken-for-square
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, channels, h, w = images.shape
    o, k = weight.shape[0], weight.shape[2]
    rows = conv_output_size(h, k, stride=stride, padding=padding)
    cols = conv_output_size(w, k, stride=stride, padding=padding)
    padded = np.zeros((n, channels, h + 2 * padding, w + 2 * padding))
    padded[:, :, padding : padding + h, padding : padding + w] = images
    if bias is None:
        bias = np.zeros(o)
    out = np.zeros((n, o, rows, cols))
    for i in range(rows):
        for j in range(cols):
            y, x = i * stride, j * stride
            for c in range(channels):
                window = padded[:, c, y : y + k, x : x + k]
                out[:, :, i, j] += (
                    np.einsum("nhw,ohw->no", window, weight[:, c]) + bias
                )
    return out
