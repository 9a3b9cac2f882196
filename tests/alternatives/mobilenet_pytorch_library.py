"""Another right solution: torchvision's own pieces, einsum and linear maps for products."""

import torch
from torch import nn
from torch.nn import functional
from torchvision import ops
from torchvision.models import mobilenetv2


def make_divisible(value, divisor=8):
    steps = max(1, int((2 * value + divisor) // (2 * divisor)))
    while 10 * steps * divisor < 9 * value:
        steps += 1
    return steps * divisor


def separable_block(in_channels, out_channels, stride=1):
    make = ops.Conv2dNormActivation
    depthwise = make(
        in_channels, in_channels, 3, stride, groups=in_channels, activation_layer=nn.ReLU6
    )
    return nn.Sequential(depthwise, make(in_channels, out_channels, 1, activation_layer=nn.ReLU6))


class SqueezeExcitation(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)

    def forward(self, maps):
        means = torch.einsum("nchw->nc", maps) / maps[0, 0].numel()
        hidden = functional.linear(means, self.fc1.weight.flatten(1), self.fc1.bias).clamp(min=0)
        scales = functional.linear(hidden, self.fc2.weight.flatten(1), self.fc2.bias)
        return torch.einsum("nchw,nc->nchw", maps, 1 / (1 + torch.exp(-scales)))


class InvertedResidual(mobilenetv2.InvertedResidual):
    def __init__(self, in_channels, out_channels, stride, expand_ratio):
        super().__init__(in_channels, out_channels, stride, expand_ratio)


class MobileNetV2(mobilenetv2.MobileNetV2):
    def __init__(self, num_classes=1000, width_mult=1.0, blocks=BLOCKS, dropout=0.2):  # noqa: F821
        super().__init__(num_classes, width_mult, [list(line) for line in blocks], dropout=dropout)
