# task: grouped_conv
# verdict: wrong
# mistake: the channels of a group are taken with a step
# told: groups-interleaved
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    N, C, H, W = images.shape
    O, K, kh, kw = weight.shape
    x = np.zeros((N, C, H + 2 * padding, W + 2 * padding))
    x[:, :, padding : padding + H, padding : padding + W] = images
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    out = np.zeros((N, O, Ho, Wo))
    for o in range(O):
        g = o // (O // groups)
        for i in range(Ho):
            for j in range(Wo):
                patch = x[:, g::groups, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, o, i, j] = np.sum(patch * weight[o], axis=(1, 2, 3))
    return out
