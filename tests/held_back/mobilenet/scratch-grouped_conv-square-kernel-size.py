# task: grouped_conv
# verdict: wrong
# mistake: the number of places across is computed with the height of the kernel, which is wrong for kernels that are not square
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    border = (padding, padding)
    padded = np.pad(images, ((0, 0), (0, 0), border, border))
    n, c, h, w = padded.shape
    o, share, kh, kw = weight.shape
    down = (h - kh) // stride + 1
    across = (w - kh) // stride + 1
    out = np.zeros((n, o, down, across))
    for g in range(groups):
        maps = padded[:, g * share : (g + 1) * share]
        mine = slice(g * o // groups, (g + 1) * o // groups)
        for y in range(down):
            for x in range(across):
                window = maps[:, :, y * stride : y * stride + kh, x * stride : x * stride + kw]
                out[:, mine, y, x] = np.einsum("ncij,ocij->no", window, weight[mine])
    return out
