"""ConvNeXt in PyTorch: what a residual network becomes when its parts are exchanged.

Idea:   mix places and channels in turn, with few activations and normalizations.
Papers: Liu et al. (2022), A ConvNet for the 2020s; Ba, Kiros & Hinton (2016);
        Huang et al. (2016).
Check:  pytest tests/test_convnext.py -k pytorch
"""

import torch
from torch import nn


class Permute(nn.Module):
    """Put the axes into another order (given)."""

    def __init__(self, *axes):
        super().__init__()
        self.axes = axes

    def forward(self, values):
        return values.permute(self.axes)


class LayerNorm2d(nn.Module):
    """Normalize maps over their channels, at each place of each image.

    The mean of the channels is taken away, and the rest divided by the root
    of their variance plus ``eps``. The variance is the mean of the squared
    deviations. Then every channel is multiplied by its ``weight``, which
    starts at 1, and its ``bias``, which starts at 0, is added: parameters of
    shape (channels,).

    Args:
        channels: of the maps.
        eps: see above.

    ``forward`` takes maps (N, channels, H, W) and returns as many; it has the
    same answer in training and in evaluation.

    Source: Ba et al. (2016), eq. 4, with the channels as hidden units.
    """

    def __init__(self, channels, eps=1e-6):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class StochasticDepth(nn.Module):
    """Leave out what a residual branch adds, for some images of a batch.

    In training, the branch of each image becomes zero as a whole with
    probability ``rate``, whatever happens to the other images, by new draws
    in each call; what is kept is divided by 1 - rate. With rate 1 everything
    becomes zero. In evaluation the branch passes as it is.

    Args:
        rate: see above, between 0 and 1.

    ``forward`` takes a branch (N, ...) and returns another of its shape; what
    it was given stays as it is.

    Source: Huang et al. (2016), section 3, but drawn for each image, not each
        batch, and scaled in training instead of in testing.
    """

    def __init__(self, rate):
        raise NotImplementedError  # TODO

    def forward(self, branch):
        raise NotImplementedError  # TODO


class ConvNeXtBlock(nn.Module):
    """Mix places, then channels, and add the result to the input.

    - ``block``: an nn.Sequential of a depthwise 7x7 convolution, padded by
      zeros such that the maps keep their size; the axes in the order N, H, W, C;
      nn.LayerNorm over the channels with eps 1e-6; linear layer to four times
      the channels; exact GELU; linear layer back; the axes as before. The
      convolution and the linear layers have biases.
    - ``layer_scale``: a parameter (channels, 1, 1), by which the maps that
      come out are multiplied
    - `StochasticDepth` of these maps, which are then added to the input

    The keys of ``state_dict`` are those of torchvision's block: block.0,
    block.2, block.3, block.5 and layer_scale. The start values of convolution
    and linear layers are not graded.

    Args:
        channels: of the maps.
        rate: of the stochastic depth.
        layer_scale: start value of each number in ``layer_scale``.

    ``forward`` takes maps (N, channels, H, W) and returns as many; the maps
    that it was given stay as they are.

    Source: Liu et al. (2022), section 2 and fig. 4.
    """

    def __init__(self, channels, rate=0.0, layer_scale=1e-6):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class ConvNeXt(nn.Module):
    """Classify color images with stages of ConvNeXt blocks, by torchvision's names.

    ``features`` is an nn.Sequential whose layers take turns:

    - the stem, an nn.Sequential of a 4x4 convolution with stride 4 from 3 to
      widths[0] maps, and `LayerNorm2d`
    - a stage, an nn.Sequential of counts[0] blocks (`ConvNeXtBlock`)
    - for each further stage an nn.Sequential of `LayerNorm2d` and a 2x2
      convolution with stride 2 to its width, and then the stage itself

    The mean over all places follows, as maps of 1x1. ``classifier``, an
    nn.Sequential, ends the network: `LayerNorm2d`, nn.Flatten, linear layer
    to the logits. No convolution is padded but those of the blocks; all have
    biases. From the first block to the last the rates of the stochastic depth
    grow by equal steps from 0 to ``rate``.

    The keys of ``state_dict`` are torchvision's, so that either loads the
    other's. Start values are not graded.

    Args:
        counts, widths: sequences of ints: blocks and maps of each stage.
        num_classes: number of logits.
        rate: of the last block.
        layer_scale: of every block.

    ``forward`` takes images (N, 3, H, W), returns logits (N, num_classes).

    Source: Liu et al. (2022), section 3.
    """

    def __init__(
        self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6
    ):  # fmt: skip
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO
