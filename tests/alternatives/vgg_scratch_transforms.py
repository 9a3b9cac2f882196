"""Another right solution: kernels multiplied as spectra, index arrays, sizes as NumPy's numbers."""

import numpy as np


def stack_costs(channels, kernel_sizes, height, width):
    channels = np.array(channels, dtype=np.int64)
    areas = np.array(kernel_sizes, dtype=np.int64) ** 2
    weights = channels[:-1] * channels[1:] * areas
    spread = np.ones(1)
    for side in kernel_sizes:
        spread = np.convolve(spread, np.ones(side))
    return {
        "parameters": weights.sum() + channels[1:].sum(),
        "multiply_adds": weights.sum() * height * width,
        "receptive_field": len(spread),
    }


def merged_kernel(first, second):
    shape = np.add(first.shape[2:], second.shape[2:]) - 1
    one, other = (np.fft.rfft2(kernel, s=shape, axes=(2, 3)) for kernel in (first, second))
    mixed = np.einsum("mcij,omij->ocij", one, other)
    return np.fft.irfft2(mixed, s=shape, axes=(2, 3))


def dense_kernel(weight, height, width, channels_last=False):
    channels = weight.shape[1] // (height * width)
    order = np.arange(channels * height * width)
    if len(order) != weight.shape[1]:
        raise ValueError(f"{weight.shape[1]} values cannot be maps of {height} x {width}")
    if channels_last:
        order = order.reshape(height, width, channels).transpose(2, 0, 1)
    return weight[:, order.reshape(channels, height, width)]


def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    areas = [(size // 2**stage) ** 2 for stage in range(6)]
    table = [
        (kernel**2, stage)
        for stage, sizes in enumerate(KERNEL_SIZES[letter])  # noqa: F821
        for kernel in sizes
    ]
    made = [CHANNELS[stage] for _, stage in table]  # noqa: F821
    weights = [
        area * before * after
        for (area, _), before, after in zip(table, [3, *made[:-1]], made, strict=True)
    ]
    work = sum(w * areas[stage] for w, (_, stage) in zip(weights, table, strict=True))
    flat = 512 * areas[5]
    products = flat * hidden + hidden**2 + hidden * num_classes
    return {
        "layers": len(table) + 3,
        "convolutions": (sum(weights) + sum(made), work),
        "dense": (products + 2 * hidden + num_classes, products),
    }
