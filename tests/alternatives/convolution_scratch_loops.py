"""Another right solution: plain loops over everything, kernel first; sizes from the output back."""

import numpy as np


def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    for value, least in ((size, 1), (kernel_size, 1), (stride, 1), (padding, 0), (dilation, 1)):
        if value < least:
            raise ValueError(f"{value} is less than {least}")
    covered = kernel_size + (kernel_size - 1) * (dilation - 1)
    positions, start = 0, -padding
    while start + covered <= size + padding:
        positions, start = positions + 1, start + stride
    if not positions:
        raise ValueError("the window is larger than the image")
    return positions


def receptive_field(layers):
    """From one output value back to the pixels."""
    field = 1
    for kernel_size, stride in reversed(layers):
        field = (field - 1) * stride + kernel_size
    return field


def conv2d(images, weight, bias=None, stride=1, padding=0):
    count, _, height, width = images.shape
    out_channels, in_channels, kernel_height, kernel_width = weight.shape
    rows = conv_output_size(height, kernel_height, stride, padding)
    columns = conv_output_size(width, kernel_width, stride, padding)
    images, maps = images.astype(float), np.zeros((count, out_channels, rows, columns))
    if bias is not None:
        maps = maps + bias[None, :, None, None]
    for o, c, i, j in reversed(list(np.ndindex(*weight.shape))):
        for row, column in np.ndindex(rows, columns):
            y, x = row * stride + i - padding, column * stride + j - padding
            if 0 <= y < height and 0 <= x < width:
                maps[:, o, row, column] += images[:, c, y, x] * weight[o, c, i, j]
    return maps


def max_pool2d(images, kernel_size, stride=None):
    step = kernel_size if stride is None else stride
    rows = range(0, images.shape[2] - kernel_size + 1, step)
    columns = range(0, images.shape[3] - kernel_size + 1, step)
    return np.array(
        [
            [
                [
                    [one[y : y + kernel_size, x : x + kernel_size].max() for x in columns]
                    for y in rows
                ]
                for one in channels
            ]
            for channels in images
        ]
    )


def conv_cost(in_channels, out_channels, kernel_size, height, width, stride=1, padding=0):
    positions = conv_output_size(height, kernel_size, stride, padding) * conv_output_size(
        width, kernel_size, stride, padding
    )
    per_value = in_channels * kernel_size * kernel_size
    return (per_value + 1) * out_channels, out_channels * positions * per_value
