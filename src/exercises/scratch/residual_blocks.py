"""Residual blocks without a framework: their cost, start, gradients and paths.

Idea:   a sum passes gradients on undiminished, and has many paths through it.
Papers: He, Zhang, Ren & Sun (2015, 2016, 2016b); Veit, Wilber & Belongie (2016).
Check:  pytest tests/test_residual_blocks.py -k scratch
"""

import math


def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    """Count what a block with shortcut option B stores and computes.

    The basic block: 3x3 convolution with the stride, 3x3 convolution, both to
    ``channels`` maps. The bottleneck: 1x1 convolution, 3x3 convolution with
    the stride, both to ``channels`` maps, 1x1 convolution to 4 * channels. A
    projection (1x1 convolution with the stride) is added where the stride is
    not 1 or input and output differ in channels. Every convolution is padded
    such that only its stride makes maps smaller, has no bias, and is followed
    by a batch normalization with two parameters per channel.

    Args:
        in_channels, channels: see above.
        size: height and width of the maps that enter.
        stride: 1 or more; sizes are divided by it and rounded up.
        bottleneck: which of the two blocks.

    Returns:
        (parameters, multiply-adds of the convolutions for one image), ints.

    Source: He et al. (2016), section 4.1 and fig. 5.
    """
    raise NotImplementedError  # TODO


def he_normal(rng, shape, mode="fan_in"):
    """Draw a kernel with the variance that keeps signals at their strength.

    The values are normal with mean 0 and standard deviation sqrt(2 / fan).
    The fan is kh * kw * input channels with mode "fan_in", which keeps the
    size of the maps from layer to layer, and kh * kw * output channels with
    mode "fan_out", which keeps the size of the gradients.

    Args:
        rng: NumPy generator, from which all values are drawn.
        shape: (output channels, input channels, kh, kw).
        mode: "fan_in" or "fan_out".

    Returns:
        Array of this shape.

    Source: He et al. (2015), section 2.2, eq. 10 and 14.
    """
    raise NotImplementedError  # TODO


def chain_gradients(slopes, residual):
    """Follow a gradient backwards through a chain of blocks of one number.

    Block i maps its input x to slopes[i] * x (plain), or to
    x + slopes[i] * x (residual). The output of the last block is the loss.

    Args:
        slopes: list of numbers, in the order in which the blocks are passed;
            it is left as it was.
        residual: whether the blocks are residual.

    Returns:
        A list: for each block, the derivative of the loss with respect to
        the input of this block, in the order of ``slopes``.

    Source: He et al. (2016b), eq. 5.
    """
    raise NotImplementedError  # TODO


def path_lengths(blocks):
    """Count the paths through a chain of residual blocks by their lengths.

    Written out, a chain of residual blocks is a sum over paths: at every
    block, a path takes either the branch or the shortcut. Its length is the
    number of branches that it takes.

    Args:
        blocks: how many blocks there are.

    Returns:
        A list of blocks + 1 ints: how many paths have length 0, 1, ...

    Source: Veit et al. (2016), section 3 and fig. 1.
    """
    raise NotImplementedError  # TODO
