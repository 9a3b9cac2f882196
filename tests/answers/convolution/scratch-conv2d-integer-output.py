# task: conv2d
# verdict: wrong
# mistake: the output has the type of the images so that integer images give integers
# told: sums-cut-to-integers
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    o, _, kh, kw = weight.shape
    rows = conv_output_size(h, kh, stride, padding)
    columns = conv_output_size(w, kw, stride, padding)
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding), images.dtype)
    padded[:, :, padding:padding + h, padding:padding + w] = images
    out = np.zeros((n, o, rows, columns), images.dtype)
    for k in range(o):
        for y in range(rows):
            for x in range(columns):
                window = padded[:, :, y * stride:y * stride + kh, x * stride:x * stride + kw]
                out[:, k, y, x] = (window * weight[k]).sum(axis=(1, 2, 3))
        if bias is not None:
            out[:, k] += bias[k].astype(out.dtype)
    return out
