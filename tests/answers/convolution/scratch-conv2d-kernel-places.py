# task: conv2d
# verdict: right
# way: loops over the places of the kernel, not of the image; each is a tensordot of channels with a strided slice
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    o, _, kh, kw = weight.shape
    rows = conv_output_size(h, kh, stride, padding)
    columns = conv_output_size(w, kw, stride, padding)
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding))
    padded[:, :, padding:padding + h, padding:padding + w] = images
    found = np.zeros((n, rows, columns, o))
    for u, v in np.ndindex(kh, kw):
        part = padded[:, :, u::stride, v::stride][:, :, :rows, :columns]
        found += np.tensordot(part, weight[:, :, u, v].astype(float), axes=(1, 1))
    if bias is not None:
        found += bias
    return np.ascontiguousarray(np.moveaxis(found, 3, 1))
