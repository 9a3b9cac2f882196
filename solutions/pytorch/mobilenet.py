"""Convolutions that do less, in PyTorch: separable blocks, inverted residuals, MobileNetV2.

Idea:   one kernel for each map, 1x1 kernels that mix, and narrow maps between the blocks.
Papers: Howard et al. (2017); Sandler et al. (2018); Hu, Shen & Sun (2018).
Check:  pytest tests/test_mobilenet.py -k pytorch
"""

from torch import nn

BLOCKS = (  # table 2 of MobileNetV2: expansion, channels, blocks, stride
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 3, 2),
    (6, 320, 1, 1),
)


def conv_norm(in_channels, out_channels, kernel_size=3, stride=1, groups=1):
    """Convolution without bias, normalization, ReLU6, as torchvision (given).

    There are kernel_size // 2 zeros on every side.
    """
    conv = nn.Conv2d(
        in_channels, out_channels, kernel_size, stride, kernel_size // 2,
        groups=groups, bias=False,
    )  # fmt: skip
    return nn.Sequential(conv, nn.BatchNorm2d(out_channels), nn.ReLU6())


def make_divisible(value, divisor=8):
    """Round a number of channels to a multiple, as both libraries do.

    The nearest multiple of divisor, upward if two are equally near, and at
    least divisor itself. If that is less than 90 % of the value, the next
    multiple above it.

    Args:
        value: positive number, an int or a float.
        divisor: positive int.

    Returns:
        int.
    """
    # BEGIN SOLUTION
    rounded = max(divisor, int(value + divisor / 2) // divisor * divisor)
    return rounded + divisor if rounded < 0.9 * value else rounded
    # END SOLUTION


def separable_block(in_channels, out_channels, stride=1):
    """Chain the layers of a depthwise separable convolution, version 1.

    Depthwise convolution with 3x3 kernels, the given stride, and one row of
    zeros on every side; batch normalization; ReLU6. Then 1x1 convolution to
    out_channels; batch normalization; ReLU6. No biases.

    Args:
        in_channels: of the maps that enter, and of those between.
        out_channels: of the maps that leave.
        stride: of the depthwise convolution, 1 or 2.

    Returns:
        nn.Sequential from maps (N, in_channels, H, W) to maps
        (N, out_channels, ceil(H / stride), ceil(W / stride)). Whether its
        layers are nested, and their names, are not graded.

    Source: Howard et al. (2017), figure 3, which draws ReLU.
    """
    # BEGIN SOLUTION
    return nn.Sequential(
        *conv_norm(in_channels, in_channels, 3, stride, groups=in_channels),
        *conv_norm(in_channels, out_channels, 1),
    )
    # END SOLUTION


class SqueezeExcitation(nn.Module):
    """Scale each map by a number that depends on the means of all maps.

    - the mean of each map, over all places
    - ``fc1``: 1x1 convolution to ``squeezed`` values, with biases; ReLU
    - ``fc2``: 1x1 convolution back to ``channels`` values, with biases;
      sigmoid
    - each map of the input times its value

    The keys of ``state_dict`` are those of
    `torchvision.ops.SqueezeExcitation`. Start values are not graded.

    Args:
        channels: of the maps.
        squeezed: how many values there are in the middle.

    ``forward`` takes and returns maps (N, channels, H, W).

    Source: Hu et al. (2018), section 3, eqs. 2 to 4.
    """

    def __init__(self, channels, squeezed):
        # BEGIN SOLUTION
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)
        # END SOLUTION

    def forward(self, maps):
        # BEGIN SOLUTION
        means = maps.mean(dim=(2, 3), keepdim=True)  # (N, channels, 1, 1)
        scales = self.fc2(self.fc1(means).relu()).sigmoid()  # the same shape
        return scales * maps
        # END SOLUTION


class InvertedResidual(nn.Module):
    """Widen, convolve each map by itself, narrow: the block of MobileNetV2.

    ``conv``, an nn.Sequential of

    - `conv_norm` with 1x1 kernels to in_channels * expand_ratio maps; it is
      missing if expand_ratio is 1
    - `conv_norm`, depthwise, with 3x3 kernels and the stride
    - 1x1 convolution without bias to out_channels maps
    - batch normalization; no activation

    If the stride is 1 and out_channels equals in_channels, the input is added
    to the result. The keys of ``state_dict`` are torchvision's.

    Args:
        in_channels, out_channels: of the maps.
        stride: 1 or 2.
        expand_ratio: positive int.

    ``forward`` takes maps (N, in_channels, H, W), returns
    (N, out_channels, ceil(H / stride), ceil(W / stride)).

    Source: Sandler et al. (2018), table 1 and figure 4(d).
    """

    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        # BEGIN SOLUTION
        super().__init__()
        hidden = in_channels * expand_ratio
        layers = []
        if expand_ratio != 1:
            layers.append(conv_norm(in_channels, hidden, 1))
        layers += [
            conv_norm(hidden, hidden, 3, stride, groups=hidden),
            nn.Conv2d(hidden, out_channels, 1, bias=False),
            nn.BatchNorm2d(out_channels),
        ]
        self.conv = nn.Sequential(*layers)
        self.adds = stride == 1 and in_channels == out_channels
        # END SOLUTION

    def forward(self, maps):
        # BEGIN SOLUTION
        changed = self.conv(maps)
        return maps + changed if self.adds else changed
        # END SOLUTION


class MobileNetV2(nn.Module):
    """Classify color images with MobileNetV2, by torchvision's names.

    - ``features``, an nn.Sequential: `conv_norm` with 3x3 kernels and stride
      2 to 32 maps; for each line of ``blocks`` as many `InvertedResidual` as
      it says, the first of a line with its stride, the others with stride 1;
      `conv_norm` with 1x1 kernels to 1280 maps
    - the mean of each map
    - ``classifier``, an nn.Sequential: dropout, linear layer to the logits

    Every number of channels is multiplied by ``width_mult`` and rounded by
    `make_divisible`; the 1280 are never less. The keys of ``state_dict`` are
    torchvision's, in its order. Start values are not graded.

    Args:
        num_classes: number of logits.
        width_mult: positive number.
        blocks: lines of (expansion, channels, number of blocks, stride).
        dropout: probability of a zero.

    ``forward`` takes images (N, 3, H, W), returns (N, num_classes).

    Source: Sandler et al. (2018), table 2.
    """

    def __init__(
        self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2
    ):  # fmt: skip
        # BEGIN SOLUTION
        super().__init__()
        before = make_divisible(32 * width_mult)
        last = make_divisible(1280 * max(1.0, width_mult))
        features = [conv_norm(3, before, stride=2)]
        for expansion, channels, count, stride in blocks:
            after = make_divisible(channels * width_mult)
            for number in range(count):
                step = stride if number == 0 else 1
                block = InvertedResidual(before, after, step, expansion)
                features.append(block)
                before = after
        features.append(conv_norm(before, last, 1))
        self.features = nn.Sequential(*features)
        self.classifier = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(last, num_classes)
        )  # fmt: skip
        # END SOLUTION

    def forward(self, images):
        # BEGIN SOLUTION
        maps = self.features(images)  # (N, last, ceil(H / 32), ceil(W / 32))
        return self.classifier(maps.mean(dim=(2, 3)))  # (N, num_classes)
        # END SOLUTION
