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
    # BEGIN SOLUTION
    after, out = math.ceil(size / stride), channels
    layers = [  # input channels, output channels, kernel size, size behind
        (in_channels, channels, 3, after),
        (channels, channels, 3, after),
    ]
    if bottleneck:
        out = 4 * channels
        layers[0] = (in_channels, channels, 1, size)
        layers.append((channels, out, 1, after))
    if stride != 1 or in_channels != out:
        layers.append((in_channels, out, 1, after))
    stored = sum(i * o * k * k + 2 * o for i, o, k, _ in layers)
    work = sum(i * o * k * k * s * s for i, o, k, s in layers)
    return stored, work
    # END SOLUTION


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
    # BEGIN SOLUTION
    channels_out, channels_in, height, width = shape
    channels = channels_in if mode == "fan_in" else channels_out
    return rng.normal(0, math.sqrt(2 / (height * width * channels)), shape)
    # END SOLUTION


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
    # BEGIN SOLUTION
    gradients, gradient = [], 1.0
    for slope in reversed(slopes):
        gradient *= 1 + slope if residual else slope
        gradients.append(gradient)
    return gradients[::-1]
    # END SOLUTION


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
    # BEGIN SOLUTION
    return [math.comb(blocks, length) for length in range(blocks + 1)]
    # END SOLUTION
