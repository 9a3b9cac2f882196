"""Depth before shortcuts, on paper: what stacks of small kernels cost, see, and can compute.

Idea:   a stack of small kernels sees as much as a large one, for less, with ReLUs between.
Papers: Simonyan & Zisserman (2015), section 2; Lin, Chen & Yan (2014).
Check:  pytest tests/test_vgg.py -k scratch
"""

import numpy as np

KERNEL_SIZES = {  # table 1 of the paper: the kernels in each of the five stages
    "A": ((3,), (3,), (3, 3), (3, 3), (3, 3)),
    "B": ((3, 3), (3, 3), (3, 3), (3, 3), (3, 3)),
    "C": ((3, 3), (3, 3), (3, 3, 1), (3, 3, 1), (3, 3, 1)),
    "D": ((3, 3), (3, 3), (3, 3, 3), (3, 3, 3), (3, 3, 3)),
    "E": ((3, 3), (3, 3), (3, 3, 3, 3), (3, 3, 3, 3), (3, 3, 3, 3)),
}
CHANNELS = 64, 128, 256, 512, 512  # of every convolution in a stage


def stack_costs(channels, kernel_sizes, height, width):
    """Count what a stack of convolutions stores, computes, and sees.

    Convolution i takes channels[i] maps and makes channels[i + 1], with
    square kernels of kernel_sizes[i], one bias for each map that it makes,
    and stride 1. All maps have the same size, since borders of zeros make up
    for what the kernels need.

    Args:
        channels: list of ints, one more than there are kernel sizes.
        kernel_sizes: list of odd ints; it may be empty.
        height, width: of the maps.

    Returns:
        A dictionary of three ints:
        "parameters": weights and biases;
        "multiply_adds": multiplications by a weight for one image, those with
        the zeros of the border counted like the others;
        "receptive_field": side of the square of input pixels that one value
        behind the last convolution depends on; 1 for an empty stack.

    Source: Simonyan & Zisserman (2015), section 2.3.
    """
    raise NotImplementedError  # TODO


def merged_kernel(first, second):
    """Find the one kernel that does what two convolutions do in a row.

    Both are cross-correlations, as in the frameworks, with stride 1, without
    biases, without a border, and with nothing between them. Then for any
    maps, the one convolution with the merged kernel answers the same.

    Args:
        first: (M, C, kh, kw) array, the kernel that meets the maps.
        second: (O, M, lh, lw) array, the kernel that meets what it makes.

    Returns:
        (O, C, kh + lh - 1, kw + lw - 1) array.
    """
    raise NotImplementedError  # TODO


def dense_kernel(weight, height, width, channels_last=False):
    """Write a dense layer behind flattened maps as a convolution.

    The layer takes maps of height x width, flattened. A convolution with a
    kernel as large as the maps has one place to stand on them, and answers
    there what the layer answers. On larger maps it has more places.

    Args:
        weight: (O, I) array, one row of weights for each output.
        height, width: of the maps; I is a multiple of their product.
        channels_last: how the maps were flattened: in the order C, H, W
            (False, as in PyTorch), or H, W, C (True, as in Keras).

    Returns:
        (O, C, height, width) array, whatever the order was.

    Raises:
        ValueError: if I is not a multiple of height * width.

    Source: Sermanet et al. (2014), section 3; Simonyan & Zisserman (2015),
        section 3.2.
    """
    raise NotImplementedError  # TODO


def vgg_costs(letter, size=224, num_classes=1000, hidden=4096):
    """Count layers, parameters and work of a network of table 1.

    Color images of size x size pass five stages. Convolutions have the kernels
    and channels of `KERNEL_SIZES` and `CHANNELS`, and borders such that they
    keep the size of the maps; max pooling at the end of each stage halves it
    (rounded down). Three dense layers follow: two with ``hidden`` outputs,
    the last with ``num_classes``. All have biases. May use `stack_costs`.

    Args:
        letter: "A" to "E".
        size: height and width of the images, at least 32.
        num_classes, hidden: see above.

    Returns:
        A dictionary: "layers", the number of layers with weights; and
        "convolutions" and "dense", each a pair (parameters, multiply-adds for
        one image). All numbers are ints; multiply-adds as in `stack_costs`.

    Source: Simonyan & Zisserman (2015), tables 1 and 2.
    """
    raise NotImplementedError  # TODO
