"""Another right solution: one product after the other, zeros added one at a time."""

import numpy as np


def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, c, h, w = images.shape
    o, k, kh, kw = weight.shape
    big = np.zeros((n, c, h + 2 * padding, w + 2 * padding))
    big[:, :, padding : padding + h, padding : padding + w] = images
    rows = range(0, h + 2 * padding - kh + 1, stride)
    columns = range(0, w + 2 * padding - kw + 1, stride)
    out = np.empty((n, o, len(rows), len(columns)))
    for m in range(o):
        g = m * groups // o
        mine = big[:, g * k : (g + 1) * k]
        for y, top in enumerate(rows):
            for x, left in enumerate(columns):
                window = mine[:, :, top : top + kh, left : left + kw]
                out[:, m, y, x] = (window * weight[m]).sum(axis=(1, 2, 3))
    return out


def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    parameters = work = moved = 0
    for _ in range(out_channels):
        kernel = kernel_size * kernel_size * in_channels // groups
        parameters += kernel
        work += kernel * height * width
        moved += 4 * (kernel + height * width)
    moved += 4 * in_channels * height * width
    return dict(bytes=moved, parameters=parameters, multiply_adds=work)


def same_padding(size, kernel_size, stride):
    before = after = 0
    wanted = len(range(0, size, stride))
    while (before + size + after - kernel_size) // stride + 1 < wanted:
        if after > before:
            before += 1
        else:
            after += 1
    return before, after
