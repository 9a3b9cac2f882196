# task: conv2d
# verdict: right
# mistake: none; unusual because it loops over the places of the kernel, not of the window: each adds a shifted and weighted image, mixed by einsum

def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, channels, height, width = images.shape
    filters, _, kh, kw = weight.shape
    rows = conv_output_size(height, kh, stride, padding)
    columns = conv_output_size(width, kw, stride, padding)
    framed = np.zeros((n, channels, height + 2 * padding, width + 2 * padding))
    framed[:, :, padding : padding + height, padding : padding + width] = images
    maps = np.zeros((n, filters, rows, columns))
    if bias is not None:
        maps += np.reshape(bias, (1, -1, 1, 1))
    for u, v in np.ndindex(kh, kw):
        shifted = framed[:, :, u::stride, v::stride][:, :, :rows, :columns]
        maps += np.einsum("nchw,oc->nohw", shifted, weight[:, :, u, v])
    return maps
