# task: conv2d
# verdict: wrong
# mistake: kernels are taken for square, so a kernel that is wider than high is cut; the result takes the type of the images
# told: sums-cut-to-integers
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    o, _, k, _ = weight.shape
    padded = np.pad(images, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    ho = conv_output_size(h, k, stride, padding)
    wo = conv_output_size(w, k, stride, padding)
    out = np.zeros((n, o, ho, wo), dtype=images.dtype)
    for i in range(ho):
        for j in range(wo):
            window = padded[:, :, i * stride : i * stride + k, j * stride : j * stride + k]
            out[:, :, i, j] = np.tensordot(window, weight[:, :, :, :k], axes=([1, 2, 3], [1, 2, 3]))
    if bias is not None:
        out += bias.reshape(1, -1, 1, 1).astype(out.dtype)
    return out
