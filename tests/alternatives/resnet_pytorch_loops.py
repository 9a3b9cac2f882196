"""The same networks with loops over the stages, modules for what functions do, and slices."""

import torch
from torch import nn


def stage(in_channels, channels, count, stride, **kind):
    chain = nn.Sequential(Block(in_channels, channels, stride, **kind))  # noqa: F821
    while len(chain) < count:
        chain.append(Block(chain[-1].out_channels, channels, **kind))  # noqa: F821
    return chain


class ResNet(nn.Module):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        super().__init__()
        self.relu, self.mean = nn.ReLU(inplace=True), nn.AdaptiveAvgPool2d(1)
        self.pool = nn.MaxPool2d(kernel_size=3, stride=2, padding=1)
        self.conv1 = nn.Conv2d(3, width, 7, stride=2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        before = width
        for number, count in enumerate(counts):
            made = stage(before, width << number, count, 1 + (number > 0), bottleneck=bottleneck)
            setattr(self, f"layer{number + 1}", made)
            before = (width << number) * (4 if bottleneck else 1)
        self.fc = nn.Linear(before, num_classes)

    def forward(self, images):
        maps = self.pool(self.relu(self.bn1(self.conv1(images))))
        for number in range(4):
            maps = getattr(self, f"layer{number + 1}")(maps)
        return self.fc(torch.flatten(self.mean(maps), 1))


class CifarResNet(nn.Module):
    def __init__(self, depth, option="A", num_classes=10, widths=(16, 32, 64), in_channels=3):
        super().__init__()
        if depth < 8 or depth % 6 != 2:
            raise ValueError("6n + 2")
        self.stem = nn.Sequential()
        self.stem.append(nn.Conv2d(in_channels, widths[0], 3, padding=1, bias=False))
        self.stem.append(nn.BatchNorm2d(widths[0])).append(nn.ReLU())
        blocks, before = [], widths[0]
        for place, width in enumerate(widths):
            blocks += stage(before, width, depth // 6, 2 if place else 1, option=option)
            before = width
        self.blocks, self.linear = nn.Sequential(*blocks), nn.Linear(before, num_classes)

    def head(self, maps):
        return self.linear(maps.flatten(2).mean(dim=2))

    def forward(self, images):
        return self.head(self.blocks(self.stem(images)))


@torch.inference_mode()
def logits_without(model, images, dropped):
    training = [layer for layer in model.modules() if layer.training]
    model.train(False)
    try:
        maps = model.stem(images)
        for place, block in enumerate(model.blocks):
            answer = block(maps)
            if place in dropped and answer.shape != maps.shape:
                raise ValueError("shapes")
            maps = maps if place in dropped else answer
        return model.head(maps)
    finally:
        for layer in training:
            layer.training = True
