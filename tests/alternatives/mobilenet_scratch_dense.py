"""Another right solution: kernels filled up with zeros, one group times their number, ends."""

import numpy as np


def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    made, kept, *sides = weight.shape
    full = np.zeros((made, images.shape[1], *sides))  # what a usual convolution would need
    for o in range(made):
        first = o * groups // made * kept
        full[o, first : first + kept] = weight[o]
    count, channels, *size = images.shape
    padded = np.zeros((count, channels, *(n + 2 * padding for n in size)))
    inner = [slice(padding, padding + n) for n in size]
    padded[:, :, inner[0], inner[1]] = images
    starts = [
        np.arange(0, n + 2 * padding - k + 1, stride) for n, k in zip(size, sides, strict=True)
    ]
    rows, columns = (at[:, None] + np.arange(k) for at, k in zip(starts, sides, strict=True))
    patches = padded[:, :, rows[:, None, :, None], columns[None, :, None, :]]  # (N, C, H', W', ..)
    return np.einsum("ncyxij,ocij->noyx", patches, full, optimize=True)


def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    if groups > 1:  # as many small convolutions beside each other
        sizes = in_channels // groups, out_channels // groups
        one = conv_costs(*sizes, kernel_size, height, width)
        return {name: groups * cost for name, cost in one.items()}
    weights = np.prod([in_channels, out_channels, kernel_size, kernel_size], dtype=object)
    maps = height * width * in_channels, height * width * out_channels
    return {"parameters": weights, "multiply_adds": weights * height * width,
            "bytes": 4 * sum((*maps, weights))}  # fmt: skip


def same_padding(size, kernel_size, stride):
    end = max(start + kernel_size for start in range(0, size, stride))
    zeros = max(end, size) - size
    return zeros >> 1, (zeros + 1) >> 1
