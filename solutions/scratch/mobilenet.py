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
    # BEGIN SOLUTION
    border = (padding, padding)
    padded = np.pad(images, ((0, 0), (0, 0), border, border))
    count, channels, height, width = padded.shape
    made, kept, rows, columns = weight.shape
    down = (height - rows) // stride + 1
    across = (width - columns) // stride + 1
    kernels = weight.reshape(groups, made // groups, kept, rows, columns)
    maps = np.zeros((count, groups, made // groups, down, across))
    for i, j in np.ndindex(rows, columns):
        places = padded[
            :, :, i : i + stride * down : stride, j : j + stride * across : stride
        ]  # (N, C, H', W')
        places = places.reshape(count, groups, kept, down, across)
        maps += np.einsum("ngkyx,gok->ngoyx", places, kernels[..., i, j])
    return maps.reshape(count, made, down, across)  # (N, O, H', W')
    # END SOLUTION


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
    # BEGIN SOLUTION
    weights = out_channels * (in_channels // groups) * kernel_size**2
    values = (in_channels + out_channels) * height * width
    return {
        "parameters": weights,
        "multiply_adds": weights * height * width,
        "bytes": 4 * (values + weights),
    }
    # END SOLUTION


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
    # BEGIN SOLUTION
    places = -(-size // stride)
    total = max((places - 1) * stride + kernel_size - size, 0)
    return total // 2, total - total // 2
    # END SOLUTION
