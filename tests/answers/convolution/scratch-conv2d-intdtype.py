# task: conv2d
# verdict: wrong
# mistake: the output has the type of the images, so that integer images cut every answer down to a whole number
# told: sums-cut-to-integers
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    o, _, kh, kw = weight.shape
    padded = np.pad(images, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    if kh > padded.shape[2] or kw > padded.shape[3]:
        raise ValueError("kernel does not fit")
    h_out = (h + 2 * padding - kh) // stride + 1
    w_out = (w + 2 * padding - kw) // stride + 1
    out = np.zeros((n, o, h_out, w_out), dtype=images.dtype)
    for i in range(h_out):
        for j in range(w_out):
            window = padded[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            value = np.einsum("nchw,ochw->no", window, weight)
            if bias is not None:
                value = value + bias
            out[:, :, i, j] = value
    return out
