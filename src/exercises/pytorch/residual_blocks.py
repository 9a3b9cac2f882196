"""Residual blocks in PyTorch: what a block adds to its input, and what the addition does.

Idea:   let a block learn a difference to its input, and hand the input on.
Papers: He, Zhang, Ren & Sun (2016), Deep residual learning, and (2016b),
        Identity mappings in deep residual networks.
Check:  pytest tests/test_residual_blocks.py -k pytorch
"""

import torch
from torch import nn
from torch.nn import functional


class Shortcut(nn.Module):
    """The path around a block, by one of the paper's three options.

    - "A": the identity, without parameters. A stride keeps every stride-th
      row and column, beginning with the first; new channels are zero maps
      behind the old ones.
    - "B": the identity where stride is 1 and the channels agree; else a
      projection: 1x1 convolution with the stride, without bias, then batch
      normalization.
    - "C": always the projection.

    Args:
        in_channels, out_channels: out_channels is not the smaller one.
        stride: 1 or more.
        option: "A", "B" or "C".

    ``forward`` takes maps (N, in_channels, H, W) and returns
    (N, out_channels, H', W') with H' = H / stride, rounded up.

    Raises: ValueError for another option.
    Source: He et al. (2016), sections 3.3 and 4.1.
    """

    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class BasicBlock(nn.Module):
    """Two convolutions and a shortcut around both.

    The branch: 3x3 convolution with the stride, batch normalization, ReLU,
    3x3 convolution, batch normalization. The maps are padded by one zero on
    every side; no convolution has a bias. The branch is added to the
    `Shortcut` of the same stride, and a ReLU follows the sum.

    With option None the block is its *plain* twin: the same without the
    shortcut. The layers of the branch are in ``self.branch``, an
    nn.Sequential that ends with the second batch normalization.

    Args:
        in_channels, channels: of the input, and of both convolutions.
        stride: of the first convolution.
        option: of the shortcut, or None.

    ``forward`` takes maps (N, in_channels, H, W) and returns
    (N, channels, H', W'); the maps that it was given stay as they are.

    Source: He et al. (2016), section 3.2, fig. 5 (left).
    """

    def __init__(self, in_channels, channels, stride=1, option="B"):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class Bottleneck(nn.Module):
    """Three convolutions, narrow in the middle, and a shortcut around them.

    The branch: 1x1 convolution to ``channels`` maps, 3x3 convolution to as
    many (padded by one zero), 1x1 convolution to 4 * channels; batch
    normalization after each, ReLU after the first two; no biases. The
    `Shortcut` (option "B") is added, and a ReLU follows the sum.

    Args:
        in_channels, channels: of the input, and of the 3x3 convolution.
        stride: of one convolution of the branch.
        stride_at: which: "3x3", as torchvision has it, or "1x1": the first,
            as the paper has it.

    ``forward`` takes maps (N, in_channels, H, W) and returns
    (N, 4 * channels, H', W'); the maps that it was given stay as they are.

    Source: He et al. (2016), section 4.1, fig. 5 (right).
    """

    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class PreActivationBlock(nn.Module):
    """The block of the second paper: nothing stands on the way of the sum.

    Batch normalization and ReLU come first and make the *activated* maps.
    The branch goes on from these: 3x3 convolution with the stride, batch
    normalization, ReLU, 3x3 convolution; padded by one zero, no biases. What
    is added to it is the block's untouched input if stride is 1 and the
    channels agree, else a 1x1 convolution of the activated maps with the
    stride, without bias or normalization. Nothing follows the sum.

    ``forward`` takes maps (N, in_channels, H, W) and returns
    (N, channels, H', W'); the maps that it was given stay as they are.

    Source: He et al. (2016b), fig. 4 (e).
    """

    def __init__(self, in_channels, channels, stride=1):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


def zero_last_gammas(blocks):
    """Let every block start as its shortcut alone.

    The scale (gamma) of the last batch normalization of each branch becomes
    zero; nothing else changes, and the scale can still learn: it stays the
    same parameter, which an optimizer may know already.

    Args:
        blocks: list of modules. Each has its branch in ``block.branch``, an
            nn.Sequential whose last layer is an nn.BatchNorm2d.

    Source: Goyal et al. (2017), section 5.1.
    """
    raise NotImplementedError  # TODO


def gradient_norms(model, images, labels):
    """Measure how strongly the loss pulls at each kernel.

    The loss is the mean cross-entropy of the logits over the batch, with the
    model in training mode. Afterwards every layer is in the mode in which it
    was, and the ``grad`` of the parameters is what it was. The running
    statistics of batch normalization move, as in every training step.

    Args:
        model: nn.Module that maps images to logits (N, num_classes).
        images: (N, C, H, W) tensor.
        labels: (N,) integer tensor.

    Returns:
        A list of floats: for each 4-D parameter, in the order of
        ``model.parameters()``, the square root of the sum of its squared
        gradients.
    """
    raise NotImplementedError  # TODO
