# task: conv2d
# verdict: right
def conv2d(images, weight, bias=None, stride=1, padding=0):
    (n, c, h, w), (o, _, kh, kw) = images.shape, weight.shape
    if stride < 1 or padding < 0 or kh > h + 2 * padding or kw > w + 2 * padding:
        raise ValueError("no place for the kernel")
    frame = np.zeros((c, h + 2 * padding, w + 2 * padding, n))
    frame[:, padding : padding + h, padding : padding + w] = np.moveaxis(images, 0, -1)
    rows = (h + 2 * padding - kh) // stride + 1
    columns = (w + 2 * padding - kw) // stride + 1
    out = np.zeros((o, rows, columns, n))
    if bias is not None:
        out += np.asarray(bias)[:, None, None, None]
    for u, v in np.ndindex(kh, kw):
        part = frame[
            :,
            u : u + (rows - 1) * stride + 1 : stride,
            v : v + (columns - 1) * stride + 1 : stride,
        ]
        out += np.tensordot(weight[:, :, u, v], part, axes=1)
    return np.moveaxis(out, -1, 0)
