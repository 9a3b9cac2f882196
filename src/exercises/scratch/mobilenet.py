"""Convolutions that do less, on paper: groups, their cost, and where the zeros of a border go.

Idea:   one kernel for each map, and 1x1 kernels that mix: a fraction of the work.
Papers: Howard et al. (2017), section 3; Williams, Waterman & Patterson (2009).
Check:  pytest tests/test_mobilenet.py -k scratch
"""

import numpy as np


def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    """Convolve maps in groups, as `torch.nn.functional.conv2d` does.

    The C maps that enter are cut into equal groups of neighbors, and so are
    the O maps that are made. A map that is made sees the maps of its own
    group only. With ``groups=1`` this is the usual convolution, with
    ``groups=C`` a depthwise one. (Cross-correlation, no bias.)

    Args:
        images: (N, C, H, W) array.
        weight: (O, C / groups, kh, kw) array, one kernel for each map made.
        groups: divides C and O.
        stride: step of the kernel, down and across.
        padding: rows and columns of zeros on every side.

    Returns:
        (N, O, H', W') array with H' = (H + 2 padding - kh) // stride + 1,
        and W' alike.
    """
    raise NotImplementedError  # TODO


def conv_costs(in_channels, out_channels, kernel_size, height, width, groups=1):
    """Count what a convolution stores, computes, and moves for one image.

    Square kernels, stride 1, no bias, and maps of height x width on both
    sides, since a border of zeros makes up for what the kernels need.

    Args:
        in_channels, out_channels: of the maps; multiples of groups.
        kernel_size: side of the kernels.
        height, width: of the maps.
        groups: see `grouped_conv`.

    Returns:
        A dictionary of three ints:
        "parameters": weights;
        "multiply_adds": multiplications by a weight, those with the zeros of
        the border counted like the others;
        "bytes": of all maps that enter, all weights, and all maps that leave,
        each value in float32 and moved once. It is what memory has to
        deliver and take at least.

    Source: Howard et al. (2017), section 3.1; for the bytes, Williams et al.
        (2009), whose operational intensity is work divided by bytes.
    """
    raise NotImplementedError  # TODO


def same_padding(size, kernel_size, stride):
    """How many zeros TensorFlow's padding "same" adds to one axis.

    It makes ceil(size / stride) places for the kernel, adds just as many
    zeros as the last place needs (none if it needs none), half of them before
    the values and half behind them; an odd one goes behind.

    Args:
        size: values on the axis.
        kernel_size, stride: of the convolution along it.

    Returns:
        (before, after), two ints.
    """
    raise NotImplementedError  # TODO
