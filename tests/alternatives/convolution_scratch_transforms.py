"""Another right solution: Fourier transforms, running sums, one row of windows after the other."""

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    if size < 1 or kernel_size < 1 or stride < 1 or padding < 0 or dilation < 1:
        raise ValueError("too small")
    free = size + padding + padding - (kernel_size + (dilation - 1) * (kernel_size - 1))
    if free < 0:
        raise ValueError("too large")
    return math.ceil((free + 1) / stride)


def receptive_field(layers):
    first, last = 0, 0  # the pixels that one value sees, from the output back
    for kernel_size, stride in list(layers)[::-1]:
        first, last = first * stride, last * stride + kernel_size - 1
    return last - first + 1


def conv2d(images, weight, bias=None, stride=1, padding=0):
    padded = np.pad(images, [(0, 0)] * 2 + [(padding, padding)] * 2)
    size = padded.shape[2:]
    spectrum = np.fft.rfft2(padded)[:, None] * np.conj(np.fft.rfft2(weight, size))[None]
    maps = np.fft.irfft2(spectrum.sum(axis=2), size)
    rows, columns = (whole - k + 1 for whole, k in zip(size, weight.shape[2:], strict=True))
    maps = maps[:, :, :rows:stride, :columns:stride]
    return maps if bias is None else maps + np.expand_dims(bias, (1, 2))


def max_pool2d(images, kernel_size, stride=None):
    view = sliding_window_view(images, (kernel_size, kernel_size), axis=(2, 3))
    step = stride or kernel_size
    return view[:, :, ::step, ::step].reshape(*view[:, :, ::step, ::step].shape[:4], -1).max(-1)


def avg_pool2d(images, kernel_size, stride=None):
    sums = np.pad(images, [(0, 0), (0, 0), (1, 0), (1, 0)]).cumsum(axis=2).cumsum(axis=3)
    k, step = kernel_size, stride or kernel_size
    whole = sums[:, :, k:, k:] - sums[:, :, :-k, k:] - sums[:, :, k:, :-k] + sums[:, :, :-k, :-k]
    return whole[:, :, ::step, ::step] / (k * k)


def conv_cost(in_channels, out_channels, kernel_size, height, width, stride=1, padding=0):
    window = in_channels * kernel_size * kernel_size
    places = math.prod(
        len(range(0, side + 2 * padding - kernel_size + 1, stride)) for side in (height, width)
    )
    return out_channels * (1 + window), window * out_channels * places
