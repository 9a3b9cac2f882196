"""Another right solution: all windows at once by strides and einsum, sizes by other formulas."""

import math

import numpy as np
from numpy.lib.stride_tricks import as_strided


def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if not (size > 0 and kernel_size > 0 and stride > 0 and dilation > 0 and padding >= 0):
        raise ValueError("an argument is too small")
    positions = math.floor((size + 2 * padding - dilation * (kernel_size - 1) - 1) / stride + 1)
    if positions < 1:
        raise ValueError("the window does not fit")
    return positions


def _windows(images, height, width, stride):
    rows = (images.shape[2] - height) // stride + 1
    columns = (images.shape[3] - width) // stride + 1
    n, c, h, w = images.strides
    shape = (*images.shape[:2], rows, columns, height, width)
    return as_strided(images, shape, (n, c, h * stride, w * stride, h, w), writeable=False)


def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, c, h, w = images.shape
    padded = np.zeros((n, c, h + 2 * padding, w + 2 * padding))
    padded[:, :, padding : padding + h, padding : padding + w] = images
    patches = _windows(padded, *weight.shape[2:], stride)
    maps = np.einsum("ncijhw,ochw->noij", patches, weight, optimize=True)
    return maps if bias is None else maps + bias.reshape(1, -1, 1, 1)


def max_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = kernel_size
    return np.amax(_windows(images, kernel_size, kernel_size, stride), axis=(-2, -1))


def avg_pool2d(images, kernel_size, stride=None):
    """By reshaping where the windows touch, by windows otherwise."""
    if stride not in (None, kernel_size):
        return _windows(images, kernel_size, kernel_size, stride).mean(axis=(-2, -1))
    k = kernel_size
    n, c, h, w = images.shape
    whole = images[:, :, : h // k * k, : w // k * k]
    return whole.reshape(n, c, h // k, k, w // k, k).mean(axis=(3, 5))


def receptive_field(layers):
    """The closed form: one plus the sum over the layers of (k - 1) times the strides before."""
    strides = [stride for _, stride in layers]
    return 1 + sum((k - 1) * math.prod(strides[:i]) for i, (k, _) in enumerate(layers))
