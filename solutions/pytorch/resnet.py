"""Residual networks in PyTorch: the five of ImageNet and the family of CIFAR-10.

Idea:   stages of equal blocks; each stage halves the maps and doubles their number.
Paper:  He, Zhang, Ren & Sun (2016), Deep residual learning, table 1 and section 4.2.
Check:  pytest tests/test_resnet.py -k pytorch
"""

import torch
from torch import nn
from torch.nn import functional


def conv(in_channels, out_channels, kernel_size, stride=1):
    """A padded convolution without bias, drawn by He's rule (given)."""
    layer = nn.Conv2d(
        in_channels, out_channels, kernel_size, stride, kernel_size // 2,
        bias=False,
    )  # fmt: skip
    nn.init.kaiming_normal_(layer.weight, mode="fan_out", nonlinearity="relu")
    return layer


class Block(nn.Module):
    """Basic block or bottleneck, with torchvision's names (given).

    What the page on residual blocks builds piece by piece. ``option`` is the
    shortcut's, "A" or "B"; None makes the plain twin. The stride of a
    bottleneck is at its 3x3 convolution.
    """

    def __init__(
        self, in_channels, channels, stride=1, bottleneck=False, option="B"
    ):  # fmt: skip
        super().__init__()
        self.stride, self.option = stride, option
        self.out_channels = 4 * channels if bottleneck else channels
        if bottleneck:
            self.conv1 = conv(in_channels, channels, 1)
            self.bn1 = nn.BatchNorm2d(channels)
            self.conv2 = conv(channels, channels, 3, stride)
            self.bn2 = nn.BatchNorm2d(channels)
            self.conv3 = conv(channels, self.out_channels, 1)
            self.bn3 = nn.BatchNorm2d(self.out_channels)
        else:
            self.conv1 = conv(in_channels, channels, 3, stride)
            self.bn1 = nn.BatchNorm2d(channels)
            self.conv2 = conv(channels, channels, 3)
            self.bn2 = nn.BatchNorm2d(channels)
        self.downsample = None
        self.added = self.out_channels - in_channels
        if option == "B" and (stride != 1 or self.added):
            self.downsample = nn.Sequential(
                conv(in_channels, self.out_channels, 1, stride),
                nn.BatchNorm2d(self.out_channels),
            )

    def shortcut(self, maps):
        """What is added to the branch; zero for the plain twin."""
        if self.option is None:
            return 0
        if self.downsample is not None:
            return self.downsample(maps)
        kept = maps[:, :, :: self.stride, :: self.stride]
        return functional.pad(kept, (0, 0, 0, 0, 0, self.added))

    def forward(self, maps):
        changed = self.bn1(self.conv1(maps)).relu()
        changed = self.bn2(self.conv2(changed))
        if hasattr(self, "conv3"):
            changed = self.bn3(self.conv3(changed.relu()))
        return (changed + self.shortcut(maps)).relu()


def stage(in_channels, channels, count, stride, **kind):
    """Chain blocks: the first changes the shape, the others keep it.

    Args:
        in_channels: of the maps that enter the stage.
        channels: of every `Block` (a bottleneck answers with four times as
            many, and that is what enters the next block).
        count: how many blocks.
        stride: of the first block; that of all others is 1.
        kind: ``bottleneck`` and ``option``, for every block.

    Returns:
        nn.Sequential of ``count`` blocks.

    Source: He et al. (2016), section 3.3 and table 1.
    """
    # BEGIN SOLUTION
    blocks = []
    for number in range(count):
        step = stride if number == 0 else 1
        blocks.append(Block(in_channels, channels, step, **kind))
        in_channels = blocks[-1].out_channels
    return nn.Sequential(*blocks)
    # END SOLUTION


class ResNet(nn.Module):
    """A residual network for photographs, with torchvision's names.

    - ``conv1``: 7x7 convolution to ``width`` maps, stride 2, padded by 3,
      without bias; ``bn1``: batch normalization; ReLU
    - max pooling over 3x3 with stride 2, padded by 1
    - ``layer1`` to ``layer4``: stages (`stage`, option "B") of counts[0] to
      counts[3] blocks; channels width, 2 width, 4 width, 8 width; stride 1
      in the first stage, 2 in the others
    - mean over all places; ``fc``: linear layer to the logits

    Args:
        counts: four numbers of blocks.
        bottleneck: which kind of block.
        num_classes, width: see above.

    ``forward`` takes images (N, 3, H, W) and returns logits
    (N, num_classes). The keys of ``state_dict`` are torchvision's.

    Source: He et al. (2016), table 1.
    """

    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        # BEGIN SOLUTION
        super().__init__()
        out = 4 if bottleneck else 1  # channels behind a block / its channels
        kind = {"bottleneck": bottleneck}
        first, second, third, fourth = counts
        w = width
        self.conv1 = conv(3, w, 7, stride=2)
        self.bn1 = nn.BatchNorm2d(w)
        self.layer1 = stage(w, w, first, stride=1, **kind)
        self.layer2 = stage(out * w, 2 * w, second, stride=2, **kind)
        self.layer3 = stage(2 * out * w, 4 * w, third, stride=2, **kind)
        self.layer4 = stage(4 * out * w, 8 * w, fourth, stride=2, **kind)
        self.fc = nn.Linear(8 * out * w, num_classes)
        # END SOLUTION

    def forward(self, images):
        # BEGIN SOLUTION
        maps = self.bn1(self.conv1(images)).relu()  # (N, w, H/2, W/2)
        maps = functional.max_pool2d(maps, 3, 2, padding=1)  # (N, w, H/4, W/4)
        for blocks in (self.layer1, self.layer2, self.layer3, self.layer4):
            maps = blocks(maps)
        return self.fc(maps.mean(dim=(2, 3)))  # (N, num_classes)
        # END SOLUTION


def build_resnet(depth, num_classes=1000):
    """Build the residual network of table 1 that has this many layers.

    18 and 34 layers are made of basic blocks; 50, 101 and 152 of bottlenecks.
    A depth counts the convolutions of the branches, the first convolution and
    the linear layer.

    Args:
        depth: 18, 34, 50, 101 or 152.
        num_classes: number of logits.

    Returns:
        A `ResNet` of width 64.

    Raises: ValueError for another depth.
    Source: He et al. (2016), table 1.
    """
    # BEGIN SOLUTION
    counts = {
        18: (2, 2, 2, 2),
        34: (3, 4, 6, 3),
        50: (3, 4, 6, 3),
        101: (3, 4, 23, 3),
        152: (3, 8, 36, 3),
    }
    if depth not in counts:
        raise ValueError(f"There is no ResNet-{depth} in table 1.")
    return ResNet(counts[depth], depth >= 50, num_classes)
    # END SOLUTION


class CifarResNet(nn.Module):
    """A residual network for small images, or its plain twin.

    - ``stem``, a module: 3x3 convolution to widths[0] maps (`conv`), batch
      normalization, ReLU
    - ``blocks``: nn.Sequential of all basic blocks: three stages of n, with
      the channels of ``widths``, stride 1 in the first stage, 2 in the others
    - ``head``, a module: mean over all places, linear layer to the logits

    The depth is 6n + 2: the convolutions of stem and branches, and the
    linear layer.

    Args:
        depth: 8, 14, 20, ...
        option: of every `Block`: "A", "B", or None for the plain twin.
        num_classes, widths, in_channels: see above.

    ``forward`` takes images (N, in_channels, H, W) and returns logits
    (N, num_classes).

    Raises: ValueError for a depth that is not 6n + 2 with n at least 1.
    Source: He et al. (2016), section 4.2.
    """

    def __init__(
        self, depth, option="A", num_classes=10, widths=(16, 32, 64),
        in_channels=3,
    ):  # fmt: skip
        # BEGIN SOLUTION
        super().__init__()
        n, rest = divmod(depth - 2, 6)
        if n < 1 or rest:
            raise ValueError(f"The depth must be 8, 14, 20, ..., not {depth}.")
        a, b, c = widths
        self.stem = nn.Sequential(
            conv(in_channels, a, 3),
            nn.BatchNorm2d(a),
            nn.ReLU(),
        )
        self.blocks = nn.Sequential(
            *stage(a, a, n, stride=1, option=option),
            *stage(a, b, n, stride=2, option=option),
            *stage(b, c, n, stride=2, option=option),
        )
        self.head = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
            nn.Linear(c, num_classes),
        )
        # END SOLUTION

    def forward(self, images):
        # BEGIN SOLUTION
        maps = self.blocks(self.stem(images))  # (N, widths[2], H/4, W/4)
        return self.head(maps)  # (N, num_classes)
        # END SOLUTION


def logits_without(model, images, dropped):
    """Ask a trained network what it answers when some blocks are missing.

    A missing block hands on what it gets. The model is in evaluation mode
    meanwhile, and afterwards, also after an error, each of its layers is in
    the mode in which it was; no gradients are recorded.

    Args:
        model: a network with ``stem``, ``blocks`` and ``head``, which images
            pass in this order, as in `CifarResNet`.
        images: (N, C, H, W) tensor.
        dropped: collection of numbers of blocks, counted from 0.

    Returns:
        (N, num_classes) tensor of logits.

    Raises: ValueError if a dropped block would change the shape of the maps.
    Source: Veit et al. (2016), section 4.1.
    """
    # BEGIN SOLUTION
    modes = {layer: layer.training for layer in model.modules()}
    model.eval()
    try:
        with torch.no_grad():
            maps = model.stem(images)
            for number, block in enumerate(model.blocks):
                changed = block(maps)
                if number not in dropped:
                    maps = changed
                elif changed.shape != maps.shape:
                    raise ValueError(f"Block {number} changes the shape.")
            return model.head(maps)
    finally:
        for layer, mode in modes.items():
            layer.training = mode
    # END SOLUTION
