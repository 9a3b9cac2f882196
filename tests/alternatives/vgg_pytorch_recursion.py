"""Another right solution: lazy layers, a plan as text, a head that is folded by view."""

import itertools

from torch import nn


def conv_stage(in_channels, channels, kernel_sizes):
    widths = itertools.pairwise([in_channels] + [channels] * len(kernel_sizes))
    pairs = [
        (nn.Conv2d(a, b, (k, k), padding=(k // 2, k // 2)), nn.ReLU())
        for (a, b), k in zip(widths, kernel_sizes, strict=True)
    ]
    return nn.Sequential(*itertools.chain(*pairs), nn.MaxPool2d((2, 2)))


class NetworkInNetwork(nn.Module):
    def __init__(self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5):  # noqa: F821
        super().__init__()
        between = [nn.MaxPool2d(2), nn.Dropout(p=dropout)]
        layers = []
        for size, widths in blocks:
            for place, width in enumerate(widths):
                side = 1 if place else size
                layers += [nn.LazyConv2d(width, side, padding="same"), nn.ReLU()]
            layers += between
        layers = layers[:-2]
        last = size if not widths else 1
        layers += [nn.LazyConv2d(num_classes, last, padding="same"), nn.ReLU()]
        self.features = nn.Sequential(*layers)

    def forward(self, images):
        return self.features(images).mean(-1).mean(-1)


def as_convolutions(network, maps_size=(7, 7)):
    def converted(layer, size):
        conv = nn.Conv2d(layer.in_features // size[0] // size[1], layer.out_features, size)
        conv.weight.data = layer.weight.detach().clone().view(layer.out_features, -1, *size)
        conv.bias.data = layer.bias.detach().clone()
        return conv

    sizes = itertools.chain([maps_size], itertools.repeat((1, 1)))
    head = [
        converted(layer, next(sizes)) if hasattr(layer, "in_features") else layer
        for layer in network.classifier
    ]
    return nn.Sequential(network.features, nn.Sequential(*head))
