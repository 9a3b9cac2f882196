"""Depth before shortcuts in PyTorch: VGG, network in network, a head of convolutions.

Idea:   many small kernels, 1x1 kernels between them, means instead of dense layers.
Papers: Simonyan & Zisserman (2015); Lin, Chen & Yan (2014).
Check:  pytest tests/test_vgg.py -k pytorch
"""

from torch import nn

KERNEL_SIZES = {  # table 1 of the paper: the kernels in each of the five stages
    "A": ((3,), (3,), (3, 3), (3, 3), (3, 3)),
    "B": ((3, 3), (3, 3), (3, 3), (3, 3), (3, 3)),
    "C": ((3, 3), (3, 3), (3, 3, 1), (3, 3, 1), (3, 3, 1)),
    "D": ((3, 3), (3, 3), (3, 3, 3), (3, 3, 3), (3, 3, 3)),
    "E": ((3, 3), (3, 3), (3, 3, 3, 3), (3, 3, 3, 3), (3, 3, 3, 3)),
}
CIFAR = (  # network in network for CIFAR-10: kernel size and widths of a block
    (5, (192, 160, 96)),
    (5, (192, 192, 192)),
    (3, (192, 192)),
)


def conv_stage(in_channels, channels, kernel_sizes):
    """Chain the layers of one stage of VGG.

    For each kernel size a convolution with biases and stride 1, padded by
    zeros such that it keeps height and width, and a ReLU. At the end, max
    pooling over 2x2 with stride 2.

    Args:
        in_channels: of the maps that enter the stage.
        channels: of the maps that every convolution makes.
        kernel_sizes: sequence of odd ints.

    Returns:
        nn.Sequential of 2 * len(kernel_sizes) + 1 layers. It takes maps
        (N, in_channels, H, W), returns (N, channels, H // 2, W // 2).

    Source: Simonyan & Zisserman (2015), section 2.1.
    """
    # BEGIN SOLUTION
    layers = []
    for size in kernel_sizes:
        conv = nn.Conv2d(in_channels, channels, size, padding=size // 2)
        layers += [conv, nn.ReLU()]
        in_channels = channels
    return nn.Sequential(*layers, nn.MaxPool2d(2))
    # END SOLUTION


class VGG(nn.Module):
    """Classify color images with a network of table 1, by torchvision's names.

    - ``features``: an nn.Sequential of the layers of five stages
      (`conv_stage`), one after the other, not nested; kernels as in
      `KERNEL_SIZES`; channels width, 2 width, 4 width, 8 width, 8 width
    - ``avgpool``: nn.AdaptiveAvgPool2d, which makes 7x7 of maps of any size
      (and leaves those of an image of 224x224 as they are)
    - ``classifier``: linear layer to ``hidden`` values, ReLU, dropout; the
      same again; linear layer to the logits

    The keys of ``state_dict`` are torchvision's, in its order, so that with
    the default arguments either loads the other's. Start values are not
    graded.

    Args:
        letter: "A" to "E": the networks of 11, 13, 16, 16 and 19 layers.
        num_classes: number of logits.
        width, hidden: see above.
        dropout: probability of a zero.

    ``forward`` takes images (N, 3, H, W) with H and W at least 32, returns
    logits (N, num_classes).

    Raises: ValueError for another letter.
    Source: Simonyan & Zisserman (2015), table 1.
    """

    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5
    ):  # fmt: skip
        # BEGIN SOLUTION
        super().__init__()
        if letter not in KERNEL_SIZES:
            raise ValueError(f"Table 1 has no network {letter!r}.")
        features, before = [], 3
        stages = zip(KERNEL_SIZES[letter], (1, 2, 4, 8, 8), strict=True)
        for kernel_sizes, factor in stages:
            features += conv_stage(before, factor * width, kernel_sizes)
            before = factor * width
        self.features = nn.Sequential(*features)
        self.avgpool = nn.AdaptiveAvgPool2d(7)
        self.classifier = nn.Sequential(
            nn.Linear(before * 7 * 7, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(dropout),
            nn.Linear(hidden, num_classes),
        )  # fmt: skip
        # END SOLUTION

    def forward(self, images):
        # BEGIN SOLUTION
        maps = self.avgpool(self.features(images))  # (N, 8 width, 7, 7)
        return self.classifier(maps.flatten(1))  # (N, num_classes)
        # END SOLUTION


class NetworkInNetwork(nn.Module):
    """Classify images by the mean of one map for each class.

    Each block (an *mlpconv* layer) begins with a convolution with its kernel
    size and goes on with 1x1 convolutions, one convolution for each of its
    widths, the numbers of maps. The last block ends with one 1x1 convolution
    more, to num_classes maps. All have biases, stride 1, and a border of
    zeros such that they keep height and width; a ReLU follows each of them,
    the last one too. Behind each block but the last: max pooling over 2x2
    with stride 2, then dropout of single values.

    ``features``, an nn.Sequential, ends with the last ReLU. Global average
    pooling of its maps gives the logits.

    Args:
        num_classes: number of logits.
        in_channels: of the images.
        blocks: sequence of (kernel size, widths); kernel sizes are odd.
        dropout: probability of a zero.

    ``forward`` takes images (N, in_channels, H, W), returns
    (N, num_classes). With the default arguments 966,986 parameters. Start
    values are not graded.

    Source: Lin et al. (2014), sections 3.1 to 3.3 and eq. 2.
    """

    def __init__(
        self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5
    ):  # fmt: skip
        # BEGIN SOLUTION
        super().__init__()
        *blocks, (last_size, last_widths) = blocks
        layers, before = [], in_channels
        for size, widths in [*blocks, (last_size, (*last_widths, num_classes))]:
            if layers:
                layers += [nn.MaxPool2d(2), nn.Dropout(dropout)]
            for width in widths:
                conv = nn.Conv2d(before, width, size, padding=size // 2)
                layers += [conv, nn.ReLU()]
                before, size = width, 1
        self.features = nn.Sequential(*layers)
        # END SOLUTION

    def forward(self, images):
        # BEGIN SOLUTION
        maps = self.features(images)  # (N, num_classes, h, w)
        return maps.mean(dim=(2, 3))  # (N, num_classes)
        # END SOLUTION


def as_convolutions(network, maps_size=(7, 7)):
    """Turn the linear layers of a network into convolutions.

    The new network runs ``network.features``, the layers themselves, and then
    the layers of ``network.classifier`` in their order, where a convolution
    with a copy of its weight and bias, in their number format, stands for
    each linear layer: the first with a kernel as large as the maps that it
    was made for, the others with 1x1. It computes for images of the right
    size what the network computes, and for larger images a map of answers,
    one for each place of the kernel.

    Args:
        network: has ``features``, an nn.Sequential from images to maps, and
            ``classifier``, an nn.Sequential of nn.Linear (with biases) and of
            layers without weights; its first linear layer takes the maps
            flattened in the order C, H, W. It stays as it is.
        maps_size: (height, width) of the maps that it takes.

    Returns:
        nn.Sequential that takes images (N, 3, H, W) and returns
        (N, num_classes, places down, places across).

    Source: Simonyan & Zisserman (2015), section 3.2.
    """
    # BEGIN SOLUTION
    layers, size = [*network.features], tuple(maps_size)
    for layer in network.classifier:
        if isinstance(layer, nn.Linear):
            out, channels = layer.out_features, layer.in_features
            channels //= size[0] * size[1]
            conv = nn.Conv2d(channels, out, size).to(layer.weight)
            kernel = layer.weight.reshape(out, channels, *size)
            conv.load_state_dict({"weight": kernel, "bias": layer.bias})
            layer, size = conv, (1, 1)
        layers.append(layer)
    return nn.Sequential(*layers)
    # END SOLUTION
