"""Another right solution: what a convolution does to single pixels tells its kernel."""

from itertools import accumulate, chain, pairwise

import numpy as np


def _convolve(maps, kernel):
    views = np.lib.stride_tricks.sliding_window_view(maps, kernel.shape[2:], axis=(2, 3))
    return np.tensordot(views, kernel, axes=((1, 4, 5), (1, 2, 3))).transpose(0, 3, 1, 2)


def stack_costs(channels, kernel_sizes, height, width):
    fields = accumulate(kernel_sizes, lambda field, side: field + side - 1, initial=1)
    *_, field = fields
    pairs = zip(pairwise(channels), kernel_sizes, strict=True)
    counts = [(before * side**2 + 1, after) for (before, after), side in pairs]
    return dict(
        parameters=sum(inputs * after for inputs, after in counts),
        multiply_adds=sum((inputs - 1) * after * height * width for inputs, after in counts),
        receptive_field=field,
    )


def merged_kernel(first, second):
    """The answers to one lit pixel are the kernel, turned by 180 degrees."""
    rows, columns = np.add(first.shape[2:], second.shape[2:]) - 1
    merged = []
    for channel in range(first.shape[1]):
        pixel = np.zeros((1, first.shape[1], 2 * rows - 1, 2 * columns - 1))
        pixel[0, channel, rows - 1, columns - 1] = 1
        merged.append(_convolve(_convolve(pixel, first), second)[0, :, ::-1, ::-1])
    return np.stack(merged, axis=1)


def dense_kernel(weight, height, width, channels_last=False):
    if weight.shape[1] not in range(0, weight.size + 1, height * width):
        raise ValueError("no whole number of maps")
    shape = (height, width, -1) if channels_last else (-1, height, width)
    rows = [row.reshape(shape) for row in weight]
    return np.array([np.moveaxis(one, 2, 0) if channels_last else one for one in rows])


def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    stored = work = layers = 0
    before = 3
    for kernels, maps in zip(KERNEL_SIZES[letter], CHANNELS, strict=True):  # noqa: F821
        widths = chain([before], [maps] * len(kernels))
        for (into, out), side in zip(pairwise(widths), kernels, strict=True):
            layers += 1
            stored += out * (into * side * side + 1)
            work += out * into * side * side * size * size
        before, size = maps, (size - size % 2) // 2
    head = list(pairwise([before * size * size, hidden, hidden, num_classes]))
    return {
        "layers": layers + len(head),
        "convolutions": (stored, work),
        "dense": (sum((i + 1) * o for i, o in head), sum(i * o for i, o in head)),
    }
