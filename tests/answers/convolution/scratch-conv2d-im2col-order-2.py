# task: conv2d
# verdict: wrong
# mistake: the rows of the window matrix run through (kh, kw, C) and the weights through (C, kh, kw); for more than one channel pixels meet the wrong weights
# told: flattened-in-two-orders
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    o, _, kh, kw = weight.shape
    rows = conv_output_size(h, kh, stride, padding)
    columns = conv_output_size(w, kw, stride, padding)
    border = (padding, padding)
    padded = np.pad(images.astype(float), ((0, 0), (0, 0), border, border))
    padded = padded.transpose(0, 2, 3, 1)
    matrix = np.empty((n, rows, columns, kh * kw * c))
    for i in range(rows):
        for j in range(columns):
            window = padded[:, i * stride:i * stride + kh, j * stride:j * stride + kw]
            matrix[:, i, j] = window.reshape(n, -1)
    answers = matrix @ weight.reshape(o, -1).T
    if bias is not None:
        answers = answers + bias
    return answers.transpose(0, 3, 1, 2)
