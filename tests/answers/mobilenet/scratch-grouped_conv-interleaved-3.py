# task: grouped_conv
# verdict: wrong
# mistake: a group takes every groups-th map (c % groups == g) and not neighboring maps, on the side that enters; only groups of 1 or of single maps come out right
# told: groups-interleaved
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, channels, _, _ = images.shape
    maps, _, kh, kw = weight.shape
    border = ((0, 0), (0, 0), (padding, padding), (padding, padding))
    padded = np.pad(images, border)
    rows = (padded.shape[2] - kh) // stride + 1
    columns = (padded.shape[3] - kw) // stride + 1
    per = maps // groups
    out = np.zeros((n, maps, rows, columns), dtype=np.result_type(images, weight))
    for g in range(groups):
        own = padded[:, g::groups]
        kernels = weight[g * per : (g + 1) * per]
        for i in range(rows):
            for j in range(columns):
                top, left = i * stride, j * stride
                window = own[:, :, top : top + kh, left : left + kw]
                out[:, g * per : (g + 1) * per, i, j] = np.tensordot(
                    window, kernels, axes=((1, 2, 3), (1, 2, 3))
                )
    return out
