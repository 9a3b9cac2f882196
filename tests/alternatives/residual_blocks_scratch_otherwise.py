"""The same answers by recursion, by NumPy's products, and one convolution at a time."""

import numpy as np


def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    stored = work = 0

    def convolve(before, after, kernel_size, places):
        nonlocal stored, work
        weights = before * after * kernel_size**2
        stored, work = stored + weights + after + after, work + weights * places**2

    small = (size + stride - 1) // stride
    if bottleneck:
        convolve(in_channels, channels, 1, size)
        convolve(channels, channels, 3, small)
        convolve(channels, channels * 4, 1, small)
    else:
        convolve(in_channels, channels, 3, small)
        convolve(channels, channels, 3, small)
    out = channels * (4 if bottleneck else 1)
    if (in_channels, stride) != (out, 1):
        convolve(in_channels, out, 1, small)
    return stored, work


def chain_gradients(slopes, residual):
    factors = np.array(slopes, dtype=float) + bool(residual)
    return np.cumprod(factors[::-1])[::-1].tolist()


def path_lengths(blocks):
    if blocks == 0:
        return [1]
    before = path_lengths(blocks - 1)
    return [a + b for a, b in zip([*before, 0], [0, *before], strict=True)]


def he_normal(rng, shape, mode="fan_in"):
    fan = np.prod(shape) / (shape[0] if mode == "fan_in" else shape[1])
    return rng.standard_normal(shape) / np.sqrt(fan / 2)
