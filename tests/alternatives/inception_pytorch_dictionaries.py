"""Another right solution: modules that are dictionaries, borders by hand, a weighted sum."""

from collections import OrderedDict
from itertools import accumulate

import torch
from torch import nn
from torch.nn import functional


class Inception(nn.ModuleDict):
    def __init__(self, in_channels, widths, large=3):
        pool, conv = nn.MaxPool2d(3, 1, 1), BasicConv  # noqa: F821
        b1, r2, b2, r3, b3, b4 = widths
        super().__init__({
            "branch1": conv(in_channels, b1, 1),
            "branch2": nn.Sequential(conv(in_channels, r2, 1), conv(r2, b2, 3)),
            "branch3": nn.Sequential(conv(in_channels, r3, 1), conv(r3, b3, large)),
            "branch4": nn.Sequential(pool, conv(in_channels, b4, 1)),
        })  # fmt: skip

    def forward(self, maps):
        return torch.hstack([branch(maps) for branch in self.values()])


def smaller(maps, size=3):
    """Max pooling whose last window may reach over the end, by a border of its own."""
    down, right = ((n - size) % 2 for n in maps.shape[2:])
    padded = functional.pad(maps, (0, right, 0, down), value=float("-inf"))
    return functional.max_pool2d(padded, size, 2)


class GoogLeNet(nn.ModuleDict):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2, dropout_aux=0.7
    ):
        super().__init__()
        stem = [(3, 64, 7, 2), (64, 64, 1, 1), (64, 192, 3, 1)]
        for number, (before, after, size, stride) in enumerate(stem, 1):
            before = 3 if number == 1 else before // shrink
            conv = BasicConv(before, after // shrink, size, stride)  # noqa: F821
            self[f"conv{number}"] = conv
        before = 192
        for name, (a, b, c, d, e, f) in MODULES.items():  # noqa: F821
            widths = tuple(one // shrink for one in (a, b, c, d, e, f))
            self[f"inception{name}"] = Inception(before // shrink, widths)
            before = a + c + e + f
        for name, maps in {"aux1": 512, "aux2": 528}.items() if aux_logits else ():
            self[name] = AuxiliaryHead(maps // shrink, num_classes, shrink, dropout_aux)  # noqa: F821
        self["dropout"] = nn.Dropout(dropout)
        self["fc"] = nn.Linear(1024 // shrink, num_classes)

    def forward(self, images):
        maps = smaller(self["conv1"](images))
        maps = smaller(self["conv3"](self["conv2"](maps)))
        kept = {}
        for name in MODULES:  # noqa: F821
            maps = kept[name] = self[f"inception{name}"](maps)
            maps = smaller(maps) if name == "3b" else maps
            maps = smaller(maps, 2) if name == "4e" else maps
        logits = self["fc"](self["dropout"](maps.mean((-2, -1))))
        if not self.training or "aux1" not in self:
            return logits
        return logits, self["aux2"](kept["4d"]), self["aux1"](kept["4a"])


def auxiliary_loss(outputs, labels, weight=0.3):
    if torch.is_tensor(outputs):
        return functional.cross_entropy(outputs, labels)
    losses = torch.stack([functional.cross_entropy(one, labels) for one in outputs])
    shares = torch.full_like(losses, weight)
    shares[0] = 1
    return losses @ shares


class DenseBlock(nn.ModuleDict):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        channels = accumulate([in_channels] + [growth_rate] * (layers - 1))
        super().__init__({
            f"denselayer{number}": DenseLayer(before, growth_rate, bottleneck)  # noqa: F821
            for number, before in enumerate(channels, 1)
        })  # fmt: skip

    def forward(self, maps):
        for name in self:
            maps = torch.concatenate((maps, self[name](maps)), dim=-3)
        return maps


class DenseNet(nn.Module):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64, bottleneck=4,
        num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        self.features = nn.Sequential(OrderedDict([
            ("conv0", nn.Conv2d(3, stem, kernel_size=7, stride=2, padding=3, bias=False)),
            ("norm0", nn.BatchNorm2d(stem)), ("relu0", nn.ReLU(inplace=True)),
            ("pool0", nn.MaxPool2d(kernel_size=3, stride=2, padding=1)),
        ]))  # fmt: skip
        for number, count in enumerate(block_config):
            block = DenseBlock(stem, growth_rate, count, bottleneck)
            self.features.add_module(f"denseblock{number + 1}", block)
            stem = stem + growth_rate * count
            if number + 1 != len(block_config):
                self.features.add_module(f"transition{number + 1}", Transition(stem))  # noqa: F821
                stem = stem // 2
        self.features.add_module("norm5", nn.BatchNorm2d(stem))
        self.classifier = nn.Linear(stem, num_classes)

    def forward(self, images):
        maps = torch.clamp_min(self.features(images), 0)
        means = functional.adaptive_avg_pool2d(maps, (1, 1))
        return self.classifier(torch.flatten(means, 1))
