# task: conv2d
# verdict: right
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, height, width = images.shape
    o, _, kh, kw = weight.shape
    rows = conv_output_size(height, kh, stride, padding)
    columns = conv_output_size(width, kw, stride, padding)
    framed = np.zeros((n, c, height + 2 * padding, width + 2 * padding))
    framed[..., padding : padding + height, padding : padding + width] = images
    y = (np.arange(rows) * stride)[:, None, None, None]
    x = (np.arange(columns) * stride)[None, :, None, None]
    u = np.arange(kh)[:, None]
    v = np.arange(kw)
    windows = framed[:, :, y + u, x + v]  # (N, C, rows, columns, kh, kw)
    matrix = windows.transpose(0, 2, 3, 1, 4, 5).reshape(-1, c * kh * kw)
    answers = matrix @ np.reshape(weight, (o, -1)).T
    if bias is not None:
        answers = answers + bias
    return answers.reshape(n, rows, columns, o).transpose(0, 3, 1, 2)
