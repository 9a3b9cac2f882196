# task: conv2d
# verdict: wrong
# mistake: height and width of the output are exchanged in the loops' limits; the bias is added once for each input channel
# told: bias-per-input-channel
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    o, _, kh, kw = weight.shape
    p = padding
    padded = np.pad(images, [(0, 0), (0, 0), (p, p), (p, p)]).astype(float)
    rows = conv_output_size(w, kw, stride, p)
    columns = conv_output_size(h, kh, stride, p)
    out = np.zeros((n, o, rows, columns))
    for channel in range(c):
        for dy in range(kh):
            for dx in range(kw):
                part = padded[:, channel, dy::stride, dx::stride][:, :rows, :columns]
                out += part[:, None] * weight[None, :, channel, dy, dx, None, None]
        if bias is not None:
            out += bias.reshape(1, -1, 1, 1)
    return out
