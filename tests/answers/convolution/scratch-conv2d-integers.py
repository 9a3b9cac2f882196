# task: conv2d
# verdict: wrong
# mistake: the output has the type of the images, so integer images cut every value down
# told: sums-cut-to-integers
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, _, h, w = images.shape
    o, _, kh, kw = weight.shape
    rows = conv_output_size(h, kh, stride, padding)
    cols = conv_output_size(w, kw, stride, padding)
    padded = np.pad(
        images, ((0, 0), (0, 0), (padding, padding), (padding, padding))
    )
    out = np.zeros((n, o, rows, cols), dtype=images.dtype)
    for i in range(rows):
        for j in range(cols):
            top, left = i * stride, j * stride
            window = padded[:, :, top : top + kh, left : left + kw]
            values = np.einsum("nchw,ochw->no", window, weight)
            if bias is not None:
                values = values + bias
            out[:, :, i, j] = values
    return out
