"""Another right solution: exact fractions, zeros as a layer, raw parameters, a plan of blocks."""

from collections import OrderedDict
from fractions import Fraction

import torch
from torch import nn
from torch.nn import functional


def make_divisible(value, divisor=8):
    exact = Fraction(value)
    whole, rest = divmod(exact, divisor)
    rounded = max(1, int(whole) + (2 * rest >= divisor)) * divisor
    return rounded + divisor * (rounded < exact * Fraction(9, 10))


def separable_block(in_channels, out_channels, stride=1):
    depthwise = OrderedDict(
        zeros=nn.ZeroPad2d(1),
        kernels=nn.Conv2d(in_channels, in_channels, 3, stride, groups=in_channels, bias=False),
        norm=nn.BatchNorm2d(in_channels),
        cut=nn.ReLU6(),
    )
    pointwise = conv_norm(in_channels, out_channels, kernel_size=1)  # noqa: F821
    return nn.Sequential(OrderedDict(places=nn.Sequential(depthwise), channels=pointwise))


class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        for name, before, after in (("fc1", channels, squeezed), ("fc2", squeezed, channels)):
            weight = torch.randn(after, before, 1, 1) / before
            setattr(self, name, nn.ParameterDict({"weight": weight, "bias": torch.zeros(after)}))

    def forward(self, maps):
        values = functional.avg_pool2d(maps, maps.shape[2:])
        values = functional.relu(functional.conv2d(values, **self.fc1))
        values = functional.conv2d(values, **self.fc2)
        return torch.mul(maps, functional.sigmoid(values).expand_as(maps))


class InvertedResidual(nn.Module):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        wide = expand_ratio * in_channels
        steps = [
            conv_norm(in_channels, wide, kernel_size=1),  # noqa: F821
            conv_norm(wide, wide, stride=stride, groups=wide),  # noqa: F821
            nn.Conv2d(wide, out_channels, (1, 1), bias=False),
            nn.BatchNorm2d(out_channels),
        ]
        self.conv = nn.Sequential(*steps[expand_ratio == 1 :])
        self.kept = float((in_channels, 1) == (out_channels, stride))

    def forward(self, maps):
        *front, kernels, norm = self.conv
        changed = maps
        for step in front:
            changed = step(changed)
        changed = norm(functional.conv2d(changed, kernels.weight))
        return torch.add(changed, maps, alpha=self.kept) if self.kept else changed


class MobileNetV2(nn.Module):
    def __init__(self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2):  # noqa: F821
        super().__init__()
        scaled = [(t, make_divisible(c * width_mult), n, s) for t, c, n, s in blocks]
        plan = [(c, s if k == 0 else 1, t) for t, c, n, s in scaled for k in range(n)]
        first, last = make_divisible(32 * width_mult), make_divisible(1280 * max(width_mult, 1))
        widths = [first] + [c for c, *_ in plan]
        layers = {"0": conv_norm(3, first, 3, 2)}  # noqa: F821
        for number, (before, one) in enumerate(zip(widths, plan, strict=False), 1):
            layers[str(number)] = InvertedResidual(before, *one)
        layers[str(len(layers))] = conv_norm(widths[-1], last, 1)  # noqa: F821
        self.features = nn.Sequential(OrderedDict(layers))
        head = {"0": nn.Dropout(dropout), "1": nn.Linear(last, num_classes)}
        self.classifier = nn.Sequential(OrderedDict(head))

    def forward(self, images):
        maps = self.features(images)
        return self.classifier(torch.einsum("nchw->nc", maps) / maps[0, 0].numel())
