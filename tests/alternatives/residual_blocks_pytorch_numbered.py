"""Bottleneck and pre-activation block with numbered layers."""

from torch import nn
from torch.nn import functional


class Bottleneck(nn.Module):
    expansion = 4

    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        out = channels * self.expansion
        strides = {"1x1": (stride, 1, 1), "3x3": (1, stride, 1)}[stride_at]
        widths = (in_channels, channels, channels, out)
        self.convs, self.norms = nn.ModuleList(), nn.ModuleList()
        for i, (size, step) in enumerate(zip((1, 3, 1), strides, strict=True)):
            self.convs.append(nn.Conv2d(*widths[i : i + 2], size, step, size // 2, bias=False))
            self.norms.append(nn.BatchNorm2d(widths[i + 1]))
        self.downsample = nn.Identity()
        if stride != 1 or in_channels != out:
            conv = nn.Conv2d(in_channels, out, 1, stride, bias=False)
            self.downsample = nn.Sequential(conv, nn.BatchNorm2d(out))

    def forward(self, maps):
        identity = self.downsample(maps)
        for i, (conv, norm) in enumerate(zip(self.convs, self.norms, strict=True)):
            maps = norm(conv(functional.relu(maps) if i else maps))
        return functional.relu(identity + maps)


class PreActivationBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.bn1, self.bn2 = nn.BatchNorm2d(in_channels), nn.BatchNorm2d(channels)
        self.conv1 = nn.Conv2d(in_channels, channels, 3, stride, 1, bias=False)
        self.conv2 = nn.Conv2d(channels, channels, 3, 1, 1, bias=False)
        same = in_channels == channels and stride == 1
        self.conv3 = None if same else nn.Conv2d(in_channels, channels, 1, stride, bias=False)

    def forward(self, maps):
        first = functional.relu(self.bn1(maps))
        second = functional.relu(self.bn2(self.conv1(first)))
        return self.conv2(second) + (maps if self.conv3 is None else self.conv3(first))
