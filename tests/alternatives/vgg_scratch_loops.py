"""Another right solution: loops over weights and windows, sums of products, spreading ones."""

import numpy as np


def stack_costs(channels, kernel_sizes, height, width):
    kernels = [(channels[i], channels[i + 1], kernel_sizes[i]) for i in range(len(kernel_sizes))]
    weights = [before * after * side * side for before, after, side in kernels]
    reach = sum(side // 2 for side in kernel_sizes)  # on either side of the middle
    return {
        "receptive_field": reach + 1 + reach,
        "multiply_adds": sum(height * width * count for count in weights),
        "parameters": sum(weights) + sum(channels[1:]),
    }


def merged_kernel(first, second):
    middle, channels, kh, kw = first.shape
    outputs, _, lh, lw = second.shape
    merged = np.zeros((outputs, channels, kh + lh - 1, kw + lw - 1))
    for o, c in np.ndindex(outputs, channels):
        for i, j in np.ndindex(lh, lw):
            for a, b in np.ndindex(kh, kw):
                for m in range(middle):
                    merged[o, c, i + a, j + b] += second[o, m, i, j] * first[m, c, a, b]
    return merged


def dense_kernel(weight, height, width, channels_last=False):
    outputs, inputs = weight.shape
    channels, rest = divmod(inputs, height * width)
    if rest:
        raise ValueError("these weights are not made for maps of this size")
    kernel = np.empty((outputs, channels, height, width))
    for c, y, x in np.ndindex(channels, height, width):
        at = (y * width + x) * channels + c if channels_last else (c * height + y) * width + x
        kernel[:, c, y, x] = weight[:, at]
    return kernel


def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    sides = {"conv": 0, "dense": 0}
    work = {"conv": 0, "dense": 0}
    count, maps = 0, 3
    for stage, kernel_sizes in enumerate(KERNEL_SIZES[letter]):  # noqa: F821
        for side in kernel_sizes:
            made = CHANNELS[stage]  # noqa: F821
            sides["conv"] += made * maps * side**2 + made
            work["conv"] += made * maps * side**2 * (size >> stage) ** 2
            count, maps = count + 1, made
    values = maps * (size >> 5) * (size >> 5)
    for outputs in (hidden, hidden, num_classes):
        work["dense"] += values * outputs
        sides["dense"] += values * outputs + outputs
        count, values = count + 1, outputs
    return {
        "dense": [sides["dense"], work["dense"]],
        "layers": count,
        "convolutions": [sides["conv"], work["conv"]],
    }
