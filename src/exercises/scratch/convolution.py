"""Convolution and pooling written out: what a layer computes, sees and costs.

One small kernel slides over the whole image, so that a pattern is recognized wherever it stands.
Papers: LeCun et al. (1989, 1998); Dumoulin & Visin (2016) for the arithmetic of sizes.
Check your work with: pytest tests/test_convolution.py
"""

import numpy as np


def conv_output_size(size, kernel_size, stride=1, padding=0, dilation=1):
    """Count the positions of a convolution window along one axis.

    A kernel with dilation d has gaps of d - 1 pixels between its weights, so
    that its window covers d * (kernel_size - 1) + 1 pixels. The last position
    is the last one at which the window still lies inside the padded image.
    Pooling follows the same rule.

    Args:
        size: pixels of the image along this axis, at least 1.
        kernel_size: weights of the kernel along this axis, at least 1.
        stride: pixels from one position to the next, at least 1.
        padding: zeros added at *each* end of the axis, at least 0.
        dilation: pixels from one weight to the next, at least 1.

    Returns:
        The number of positions, an int of at least 1.

    Raises:
        ValueError: an argument is below its least value, or the window does
            not fit into the padded image even once.

    Source: Dumoulin & Visin (2016), relationships 6 and 15.
    """
    raise NotImplementedError  # TODO


def receptive_field(layers):
    """Tell how wide the stretch of input pixels is that one output value depends on.

    Args:
        layers: [(kernel_size, stride), ...] from the input to the output, for
            convolutions and poolings alike; an empty list is the input itself.

    Returns:
        The width of the receptive field in pixels of the input, an int.

    Source: Araujo, Norris & Sim (2019), "Solving for receptive field size".
    """
    raise NotImplementedError  # TODO


def conv2d(images, weight, bias=None, stride=1, padding=0):
    """Slide every kernel over every image (a cross-correlation).

    The value at an output position is the sum, over all channels and all
    pixels of the window, of pixel times weight, plus the bias of that output
    channel. The kernel is not flipped: this is what deep learning calls a
    convolution.

    Args:
        images: (N, C, H, W) array of floats or integers.
        weight: (O, C, kernel_height, kernel_width) array.
        bias: (O,) array, or None for no bias.
        stride: pixels from one position to the next, along both axes.
        padding: zeros added on each of the four sides.

    Returns:
        (N, O, H_out, W_out) array of floats; the sizes are those of
        ``conv_output_size``, and the images are left as they were.

    Source: LeCun et al. (1998), section II.A.
    """
    raise NotImplementedError  # TODO


def max_pool2d(images, kernel_size, stride=None):
    """Keep the largest value of each square window of each channel.

    Windows that would hang over the edge are left out.

    Args:
        images: (N, C, H, W) array.
        kernel_size: height and width of the window.
        stride: pixels from one window to the next; None means kernel_size,
            so that the windows touch and do not overlap.

    Returns:
        (N, C, H_out, W_out) array; the sizes are those of
        ``conv_output_size``.

    Source: Scherer, Müller & Behnke (2010), who compare it with the mean.
    """
    raise NotImplementedError  # TODO


def avg_pool2d(images, kernel_size, stride=None):
    """Take the mean of each square window of each channel.

    Windows that would hang over the edge are left out.

    Args:
        images: (N, C, H, W) array of floats or integers.
        kernel_size: height and width of the window.
        stride: pixels from one window to the next; None means kernel_size.

    Returns:
        (N, C, H_out, W_out) array of floats; the sizes are those of
        ``conv_output_size``.

    Source: LeCun et al. (1998), section II.B (sub-sampling).
    """
    raise NotImplementedError  # TODO


def conv_cost(
    in_channels,
    out_channels,
    kernel_size,
    height,
    width,
    stride=1,
    padding=0,
):
    """Count what a convolution with bias stores, and what one image costs.

    Args:
        in_channels, out_channels: channels of the input and of the output.
        kernel_size: height and width of the square kernels.
        height, width: size of the *input* in pixels.
        stride, padding: as in ``conv2d``.

    Returns:
        (parameters, multiply_adds), two ints: the trainable numbers, weights
        and biases; and the multiplications of a pixel by a weight for one
        image (each with its addition; those with a zero of the padding
        count, adding the bias does not).

    Source: the definition in ``conv2d``, counted out.
    """
    raise NotImplementedError  # TODO
