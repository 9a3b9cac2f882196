# task: grouped_conv
# verdict: right
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, c, h, w = images.shape
    o, inner, kh, kw = weight.shape
    padded = np.pad(images, [(0, 0), (0, 0), (padding,) * 2, (padding,) * 2])
    rows = (h + 2 * padding - kh) // stride + 1
    cols = (w + 2 * padding - kw) // stride + 1
    maps = padded.reshape(n, groups, inner, h + 2 * padding, w + 2 * padding)
    kernels = weight.reshape(groups, o // groups, inner, kh, kw)
    total = 0
    for i in range(kh):
        for j in range(kw):
            part = maps[..., i : i + stride * rows : stride, j : j + stride * cols : stride]
            part = part[..., :rows, :cols]
            total = total + np.einsum("ngchw,gmc->ngmhw", part, kernels[..., i, j])
    return total.reshape(n, o, rows, cols)
