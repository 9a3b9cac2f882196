# task: grouped_conv
# verdict: wrong
# mistake: the maps that are made are dealt out to the groups in turns instead of in blocks of neighbors
# told: outputs-dealt-out-to-the-groups
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, c, h, w = images.shape
    o, per, kh, kw = weight.shape
    padded = np.pad(images, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    rows = (h + 2 * padding - kh) // stride + 1
    cols = (w + 2 * padding - kw) // stride + 1
    out = np.zeros((n, o, rows, cols))
    for k in range(o):
        g = k % groups
        part = padded[:, g * per : (g + 1) * per]
        for y in range(rows):
            for x in range(cols):
                patch = part[:, :, y * stride : y * stride + kh, x * stride : x * stride + kw]
                out[:, k, y, x] = (patch * weight[k]).sum(axis=(1, 2, 3))
    return out
