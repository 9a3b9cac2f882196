"""Another right solution: products with banded matrices, offsets of the kernel, sets of places."""

from functools import reduce

import numpy as np


def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if min(size, kernel_size, stride, dilation, padding + 1) < 1:
        raise ValueError("an argument is too small")
    weights = range(0, kernel_size * dilation, dilation)  # their places
    starts = range(-padding, size + padding - weights[-1], stride)
    if not starts:
        raise ValueError("the window does not fit")
    return np.int64(len(starts))


def receptive_field(layers):
    def seen(width, rest):
        if not rest:
            return width
        *before, (kernel_size, stride) = rest
        return seen((width - 1) * stride + kernel_size, before)

    return seen(1, list(layers))


def conv2d(images, weight, bias=None, stride=1, padding=0):
    (n, c, h, w), (o, _, kh, kw) = images.shape, weight.shape
    frame = np.zeros((c, h + 2 * padding, w + 2 * padding, n))
    frame[:, padding : padding + h, padding : padding + w] = np.moveaxis(images, 0, -1)
    rows = conv_output_size(h, kh, stride, padding)
    columns = conv_output_size(w, kw, stride, padding)
    out = np.zeros((o, rows, columns, n))
    if bias is not None:
        out += np.asarray(bias)[:, None, None, None]
    for u, v in np.ndindex(kh, kw):
        part = frame[:, u::stride, v::stride][:, :rows, :columns]
        out += np.tensordot(weight[:, :, u, v], part, axes=1)
    return np.moveaxis(out, -1, 0)


def max_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride

    def along(values):  # pools the last axis, then exchanges the last two
        stop = values.shape[-1] - kernel_size + 1
        shifted = (values[..., k : k + stop : stride] for k in range(kernel_size))
        return reduce(np.maximum, shifted).swapaxes(-1, -2)

    return along(along(images))


def avg_pool2d(images, kernel_size, stride=None):
    step = stride if stride is not None else kernel_size

    def averaging(size):  # (places, size), each row sums to 1
        starts = np.arange(0, size - kernel_size + 1, step)[:, None]
        pixels = np.arange(size)[None]
        return ((starts <= pixels) & (pixels < starts + kernel_size)) / kernel_size

    height, width = images.shape[-2:]
    return averaging(height) @ images @ averaging(width).T


def conv_cost(in_channels, out_channels, kernel_size, height, width, stride=1, padding=0):
    weights = np.ones((out_channels, in_channels, kernel_size, kernel_size))
    maps = conv2d(np.ones((1, in_channels, height, width)), weights, None, stride, padding)
    return np.int64(weights.size + len(weights)), int(maps.size * weights[0].size)
