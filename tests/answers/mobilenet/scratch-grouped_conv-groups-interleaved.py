# task: grouped_conv
# verdict: wrong
# mistake: the maps of a group are taken with a step of groups instead of neighbors
# told: groups-interleaved
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, c, h, w = images.shape
    o, inner, kh, kw = weight.shape
    padded = np.pad(images, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    rows = (h + 2 * padding - kh) // stride + 1
    cols = (w + 2 * padding - kw) // stride + 1
    result = np.zeros((n, o, rows, cols))
    for m in range(o):
        seen = padded[:, m // (o // groups) :: groups]
        for i in range(rows):
            for j in range(cols):
                patch = seen[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
                result[:, m, i, j] = (patch * weight[m]).sum(axis=(1, 2, 3))
    return result
