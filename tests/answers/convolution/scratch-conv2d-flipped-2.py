# task: conv2d
# verdict: wrong
# mistake: the kernel is flipped
# told: kernel-flipped
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    o, _, kh, kw = weight.shape
    rows = conv_output_size(h, kh, stride, padding)
    columns = conv_output_size(w, kw, stride, padding)
    padded = np.pad(images, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.zeros((n, o, rows, columns))
    for y in range(rows):
        for x in range(columns):
            window = padded[:, :, y * stride:y * stride + kh, x * stride:x * stride + kw]
            out[:, :, y, x] = np.einsum("ncij,ocij->no", window, weight[:, :, ::-1, ::-1])
    if bias is not None:
        out += bias[:, None, None]
    return out
