"""Another right solution: layers by their names, functional calls, heads by hand."""

import copy

import torch
from torch import nn
from torch.nn import functional


def conv_stage(in_channels, channels, kernel_sizes):
    stage = nn.Sequential()
    for number, size in enumerate(kernel_sizes):
        stage.append(nn.Conv2d(channels if number else in_channels, channels, size, padding="same"))
        stage.append(nn.ReLU(inplace=True))
    return stage.append(nn.MaxPool2d(kernel_size=2, stride=2))


class VGG(nn.Module):
    def __init__(self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5):
        super().__init__()
        try:
            table = KERNEL_SIZES[letter]  # noqa: F821
        except KeyError:
            raise ValueError(f"no network {letter}") from None
        widths = [width, 2 * width, 4 * width, 8 * width, 8 * width]
        stages = [
            conv_stage(before, after, sizes)
            for before, after, sizes in zip([3, *widths], widths, table, strict=False)
        ]
        self.features = nn.Sequential(*[layer for stage in stages for layer in stage])
        sizes = [49 * widths[-1], hidden, hidden, num_classes]
        self.classifier = nn.Sequential()
        for before, after in zip(sizes[:-1], sizes[1:], strict=True):
            self.classifier.extend([nn.Linear(before, after), nn.ReLU(), nn.Dropout(dropout)])
        self.classifier = self.classifier[:-2]

    def forward(self, images):
        maps = functional.adaptive_avg_pool2d(self.features(images), (7, 7))
        return self.classifier(maps.reshape(len(images), -1))


class NetworkInNetwork(nn.Module):
    def __init__(self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5):  # noqa: F821
        super().__init__()
        self.features = nn.Sequential()
        for number, (size, widths) in enumerate(blocks):
            last = number == len(blocks) - 1
            widths = list(widths) + [num_classes] * last
            block = nn.Sequential()
            for place, width in enumerate(widths):
                side = size if place == 0 else 1
                block.append(nn.Conv2d(in_channels, width, side, 1, (side - 1) // 2))
                block.append(nn.ReLU())
                in_channels = width
            if not last:
                block.extend([nn.MaxPool2d(2, 2), nn.Dropout(dropout)])
            self.features.append(block)

    def forward(self, images):
        return functional.adaptive_avg_pool2d(self.features(images), 1)[..., 0, 0]


def as_convolutions(network, maps_size=(7, 7)):
    height, width = maps_size
    new = nn.Sequential(network.features)
    for layer in network.classifier.children():
        if not isinstance(layer, nn.Linear):
            new.append(copy.deepcopy(layer))
            continue
        channels = layer.in_features // (height * width)
        conv = nn.Conv2d(channels, layer.out_features, (height, width), dtype=layer.weight.dtype)
        with torch.no_grad():
            conv.weight.copy_(layer.weight.unflatten(1, (channels, height, width)))
            conv.bias.copy_(layer.bias)
        new.append(conv)
        height = width = 1
    return new
