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
        # BEGIN SOLUTION
        super().__init__()
        if option not in ("A", "B", "C"):
            raise ValueError(f"A shortcut is A, B or C, not {option!r}.")
        self.stride, self.added = stride, out_channels - in_channels
        changes = stride != 1 or self.added != 0
        self.projection = None
        if option == "C" or (option == "B" and changes):
            self.projection = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )
        # END SOLUTION

    def forward(self, maps):
        # BEGIN SOLUTION
        if self.projection is not None:
            return self.projection(maps)  # (N, out_channels, H', W')
        kept = maps[:, :, :: self.stride, :: self.stride]  # (N, in, H', W')
        return functional.pad(kept, (0, 0, 0, 0, 0, self.added))
        # END SOLUTION


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
        # BEGIN SOLUTION
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
        )
        self.shortcut = None
        if option is not None:
            self.shortcut = Shortcut(in_channels, channels, stride, option)
        # END SOLUTION

    def forward(self, maps):
        # BEGIN SOLUTION
        changed = self.branch(maps)  # (N, channels, H', W')
        if self.shortcut is not None:
            changed = changed + self.shortcut(maps)
        return changed.relu()
        # END SOLUTION


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
        # BEGIN SOLUTION
        super().__init__()
        first, second = (stride, 1) if stride_at == "1x1" else (1, stride)
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 1, first, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, second, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, 4 * channels, 1, bias=False),
            nn.BatchNorm2d(4 * channels),
        )
        self.shortcut = Shortcut(in_channels, 4 * channels, stride)
        # END SOLUTION

    def forward(self, maps):
        # BEGIN SOLUTION
        return (self.branch(maps) + self.shortcut(maps)).relu()
        # END SOLUTION


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
        # BEGIN SOLUTION
        super().__init__()
        self.activate = nn.Sequential(nn.BatchNorm2d(in_channels), nn.ReLU())
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
        )
        self.projection = None
        if stride != 1 or in_channels != channels:
            self.projection = nn.Conv2d(
                in_channels,
                channels,
                kernel_size=1,
                stride=stride,
                bias=False,
            )
        # END SOLUTION

    def forward(self, maps):
        # BEGIN SOLUTION
        active = self.activate(maps)  # (N, in_channels, H, W)
        if self.projection is not None:
            maps = self.projection(active)  # (N, channels, H', W')
        return maps + self.branch(active)
        # END SOLUTION


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
    # BEGIN SOLUTION
    for block in blocks:
        nn.init.zeros_(block.branch[-1].weight)
    # END SOLUTION


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
    # BEGIN SOLUTION
    kernels = [p for p in model.parameters() if p.dim() == 4]
    modes = {layer: layer.training for layer in model.modules()}
    loss = functional.cross_entropy(model.train()(images), labels)
    for layer, mode in modes.items():  # a frozen one may differ from the rest
        layer.training = mode
    return [g.norm().item() for g in torch.autograd.grad(loss, kernels)]
    # END SOLUTION
