"""Another right solution: plain layers in order, rounding by comparing multiples."""

import math

import torch
from torch import nn


def make_divisible(value, divisor=8):
    below = math.floor(value / divisor) * divisor
    above = below + divisor
    nearest = below if value - below < above - value else above
    nearest = max(nearest, divisor)
    return nearest if nearest >= value * 0.9 else above


def separable_block(in_channels, out_channels, stride=1):
    net = nn.Sequential()
    net.append(nn.Conv2d(in_channels, in_channels, 3, stride, padding=1,
                         groups=in_channels, bias=False))  # fmt: skip
    net.append(nn.BatchNorm2d(in_channels))
    net.append(nn.ReLU6(inplace=True))
    net.append(nn.Conv2d(in_channels, out_channels, 1, bias=False))
    net.append(nn.BatchNorm2d(out_channels))
    net.append(nn.Hardtanh(0.0, 6.0))
    return net


class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc1 = nn.Conv2d(channels, squeezed, kernel_size=1)
        self.fc2 = nn.Conv2d(squeezed, channels, kernel_size=1)

    def forward(self, maps):
        scale = torch.relu(self.fc1(self.avgpool(maps)))
        return maps * torch.sigmoid(self.fc2(scale))


class InvertedResidual(nn.Module):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__()
        inside = expand_ratio * in_channels
        self.conv = nn.Sequential()
        if inside > in_channels:
            self.conv.append(
                nn.Sequential(nn.Conv2d(in_channels, inside, 1, bias=False),
                              nn.BatchNorm2d(inside), nn.ReLU6(inplace=True))
            )  # fmt: skip
        self.conv.append(
            nn.Sequential(
                nn.Conv2d(inside, inside, 3, stride, 1, groups=inside, bias=False),
                nn.BatchNorm2d(inside), nn.ReLU6(inplace=True),
            )
        )  # fmt: skip
        self.conv.append(nn.Conv2d(inside, out_channels, 1, bias=False))
        self.conv.append(nn.BatchNorm2d(out_channels))

    def forward(self, maps):
        out = self.conv(maps)
        return torch.add(maps, out) if out.shape == maps.shape else out


class MobileNetV2(nn.Module):
    def __init__(self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2):  # noqa: F821
        super().__init__()
        widths = [32 * width_mult]
        plan = []
        for t, c, n, s in blocks:
            plan += [(t, c * width_mult, s)] + [(t, c * width_mult, 1)] * (n - 1)
        widths = [make_divisible(one) for one in widths + [c for _, c, _ in plan]]
        last = make_divisible(1280 * width_mult) if width_mult > 1 else 1280
        self.features = nn.Sequential(conv_norm(3, widths[0], 3, 2))  # noqa: F821
        for (t, _, s), a, b in zip(plan, widths, widths[1:], strict=False):
            self.features.append(InvertedResidual(a, b, s, t))
        self.features.append(conv_norm(widths[-1], last, kernel_size=1))  # noqa: F821
        self.classifier = nn.Sequential(nn.Dropout(p=dropout), nn.Linear(last, num_classes))

    def forward(self, images):
        maps = nn.functional.adaptive_avg_pool2d(self.features(images), (1, 1))
        return self.classifier(torch.flatten(maps, 1))
