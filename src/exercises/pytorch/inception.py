"""Parallel branches in PyTorch: inception modules, GoogLeNet, dense blocks, DenseNet.

Idea:   maps of several layers are put together over the channels, not added.
Papers: Szegedy et al. (2015); Huang et al. (2017).
Check:  pytest tests/test_inception.py -k pytorch
"""

import torch
from torch import nn
from torch.nn import functional

MODULES = {  # table 1 of the paper: six widths of each module
    "3a": (64, 96, 128, 16, 32, 32),
    "3b": (128, 128, 192, 32, 96, 64),
    "4a": (192, 96, 208, 16, 48, 64),
    "4b": (160, 112, 224, 24, 64, 64),
    "4c": (128, 128, 256, 24, 64, 64),
    "4d": (112, 144, 288, 32, 64, 64),
    "4e": (256, 160, 320, 32, 128, 128),
    "5a": (256, 160, 320, 32, 128, 128),
    "5b": (384, 192, 384, 48, 128, 128),
}


class BasicConv(nn.Module):
    """Convolution without bias, batch normalization, ReLU (given).

    With stride 1 it keeps height and width. torchvision's names and epsilon.
    """

    def __init__(self, in_channels, out_channels, kernel_size, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(
            in_channels, out_channels, kernel_size, stride, kernel_size // 2,
            bias=False,
        )  # fmt: skip
        self.bn = nn.BatchNorm2d(out_channels, eps=1e-3)

    def forward(self, maps):
        return self.bn(self.conv(maps)).relu()


class AuxiliaryHead(nn.Module):
    """Logits from maps in the middle of GoogLeNet (given), as in torchvision.

    Means over a grid of 4x4 regions, a 1x1 convolution, two linear layers.
    """

    def __init__(self, in_channels, num_classes, shrink, dropout):
        super().__init__()
        self.conv = BasicConv(in_channels, 128 // shrink, 1)
        self.fc1 = nn.Linear(2048 // shrink, 1024 // shrink)
        self.fc2 = nn.Linear(1024 // shrink, num_classes)
        self.dropout = nn.Dropout(dropout)

    def forward(self, maps):
        means = functional.adaptive_avg_pool2d(maps, 4)  # (N, C, 4, 4)
        values = self.fc1(self.conv(means).flatten(1)).relu()
        return self.fc2(self.dropout(values))  # (N, num_classes)


class Inception(nn.Module):
    """An inception module with batch normalization, by torchvision's names.

    - ``branch1``: a BasicConv of 1x1
    - ``branch2``: an nn.Sequential of a BasicConv of 1x1 and one of 3x3
    - ``branch3``: an nn.Sequential of a BasicConv of 1x1 and one with kernels
      of ``large`` x ``large``: 5 in the paper, 3 in torchvision
    - ``branch4``: an nn.Sequential of max pooling over 3x3 that keeps height
      and width, and a BasicConv of 1x1

    Args:
        in_channels: of the maps that enter.
        widths: six ints: maps of branch1; of the two layers of branch2; of
            the two layers of branch3; of branch4.
        large: see above.

    ``forward`` takes maps (N, in_channels, H, W), returns the maps of the
    four branches, in their order, concatenated over the channels.

    Source: Szegedy et al. (2015), figure 2b.
    """

    def __init__(self, in_channels, widths, large=3):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class GoogLeNet(nn.Module):
    """Classify color images as torchvision's GoogLeNet does, by its names.

    In this order; every number of maps is divided by ``shrink``:

    - ``conv1``: BasicConv, 64 maps, 7x7, stride 2; max pooling
    - ``conv2``: BasicConv, 64 maps, 1x1; ``conv3``: BasicConv, 192 maps, 3x3;
      max pooling
    - ``inception3a``, ``inception3b``; max pooling
    - ``inception4a`` to ``inception4e``; max pooling, this one over 2x2
    - ``inception5a``, ``inception5b``: `Inception` with widths of `MODULES`
    - the mean over height and width; dropout; ``fc``, a linear layer

    Max pooling has a stride of 2 and is over 3x3 but for the last. A window
    that reaches over the end counts, too (``ceil_mode``).

    With ``aux_logits``, there are ``aux1`` and ``aux2``, each an
    `AuxiliaryHead`: aux1 takes the maps of inception4a, aux2 those of
    inception4d. They are used in training mode only.

    Args:
        num_classes: number of logits.
        aux_logits, shrink: see above. shrink is 1, 2, 4 or 8.
        dropout: probability of a zero in front of fc.
        dropout_aux: the same in both auxiliary heads.

    ``forward`` takes images (N, 3, H, W), returns logits (N, num_classes); in
    training mode with ``aux_logits``, a tuple: logits, those of aux2, those
    of aux1. The keys of ``state_dict`` are torchvision's; their order and
    start values are not graded.

    Source: Szegedy et al. (2015), table 1 and section 5.
    """

    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):  # fmt: skip
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO


def auxiliary_loss(outputs, labels, weight=0.3):
    """Add the losses of the auxiliary heads to that of the network.

    Args:
        outputs: logits (N, K), or a tuple of the network's logits and those
            of any number of auxiliary heads, in this order.
        labels: (N,) integer tensor.
        weight: of the loss of each auxiliary head.

    Returns:
        The mean cross-entropy of the network's logits, plus ``weight`` times
        that of each auxiliary head: a tensor with one value.

    Source: Szegedy et al. (2015), section 5.
    """
    raise NotImplementedError  # TODO


class DenseLayer(nn.Module):
    """Normalization, ReLU, 1x1; normalization, ReLU, 3x3 (given).

    Makes ``growth_rate`` new maps of all maps that there are.
    """

    def __init__(self, in_channels, growth_rate, bottleneck=4):
        super().__init__()
        middle = bottleneck * growth_rate
        self.norm1 = nn.BatchNorm2d(in_channels)
        self.conv1 = nn.Conv2d(in_channels, middle, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(middle)
        self.conv2 = nn.Conv2d(middle, growth_rate, 3, padding=1, bias=False)

    def forward(self, maps):
        maps = self.conv1(self.norm1(maps).relu())
        return self.conv2(self.norm2(maps).relu())


class Transition(nn.Module):
    """Normalization, ReLU, 1x1 to half the maps; means over 2x2 (given)."""

    def __init__(self, in_channels):
        super().__init__()
        self.norm = nn.BatchNorm2d(in_channels)
        self.conv = nn.Conv2d(in_channels, in_channels // 2, 1, bias=False)

    def forward(self, maps):
        return functional.avg_pool2d(self.conv(self.norm(maps).relu()), 2)


class DenseBlock(nn.Module):
    """Layers of which each takes the maps of all that came before.

    The layers are `DenseLayer`, by torchvision's names: ``denselayer1``,
    ``denselayer2``, and so on. The first takes the maps that enter the block.
    Each further one takes these and the maps that every layer before it has
    made, concatenated over the channels in this order.

    Args:
        in_channels: of the maps that enter.
        growth_rate: how many maps each layer adds.
        layers: how many layers there are, at least 1.
        bottleneck: handed on to the layers.

    ``forward`` takes maps (N, in_channels, H, W), returns all maps, those that
    entered first: (N, in_channels + layers * growth_rate, H, W).

    Source: Huang et al. (2017), eq. 2.
    """

    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        raise NotImplementedError  # TODO

    def forward(self, maps):
        raise NotImplementedError  # TODO


class DenseNet(nn.Module):
    """Classify color images as torchvision's DenseNet does, by its names.

    ``features`` has, in this order:

    - ``conv0``: convolution of 7x7 with stride 2 and a border of 3, without
      bias, to ``stem`` maps; ``norm0``: batch normalization; ReLU; max
      pooling over 3x3 with stride 2 and a border of 1
    - ``denseblock1``, ``denseblock2``, ...: `DenseBlock`, one for each number
      in ``block_config``
    - ``transition1``, ...: `Transition`, one behind each block but the last
    - ``norm5``, whatever the number of blocks: batch normalization

    A ReLU, the mean over height and width, and ``classifier``, a linear
    layer, follow. The order of ``state_dict``'s keys and start values are
    not graded.

    Args:
        growth_rate: of all blocks.
        block_config: how many layers each block has.
        stem: see above.
        bottleneck: handed on to the blocks.
        num_classes: number of logits.

    ``forward`` takes images (N, 3, H, W), returns logits (N, num_classes).

    Source: Huang et al. (2017), section 3, "DenseNet-BC", and table 1.
    """

    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64,
        bottleneck=4, num_classes=1000,
    ):  # fmt: skip
        raise NotImplementedError  # TODO

    def forward(self, images):
        raise NotImplementedError  # TODO
