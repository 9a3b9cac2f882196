"""Another right solution: stages built in loops, convolutions in place of linear layers."""

import torch
from torch import nn


class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()

        def stage(*shape, start, norm=False, pool=False, **how):
            conv = nn.Conv2d(*shape, **how)
            nn.init.normal_(conv.weight, 0, 1e-2)
            conv.bias.data.fill_(start)
            more = [nn.ReLU(True)]
            more += [nn.LocalResponseNorm(5, 5e-4, 0.75, 2)] * norm
            return nn.Sequential(conv, *more, *[nn.MaxPool2d(3, 2)] * pool)

        self.stages = nn.ModuleList([
            stage(3, 96, 11, start=0, stride=4, norm=True, pool=True),
            stage(96, 256, 5, start=1, padding=2, groups=2, norm=True, pool=True),
            stage(256, 384, 3, start=0, padding=1),
            stage(384, 384, 3, start=1, padding=1, groups=2),
            stage(384, 256, 3, start=1, padding=1, groups=2, pool=True),
            stage(256, hidden, 6, start=1),
            nn.Dropout(),
            stage(hidden, hidden, 1, start=1),
            nn.Dropout(),
        ])  # fmt: skip
        self.out = nn.Conv2d(hidden, num_classes, 1)
        nn.init.normal_(self.out.weight, 0, 1e-2)
        nn.init.zeros_(self.out.bias)

    def forward(self, images):
        for stage in self.stages:
            images = stage(images)
        return self.out(images)[:, :, 0, 0]


class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        layers, channels = [], 3
        for out, size, step, border in (
            (64, 11, 4, 2), (192, 5, 1, 2), (384, 3, 1, 1), (256, 3, 1, 1), (256, 3, 1, 1)
        ):  # fmt: skip
            layers += [nn.Conv2d(channels, out, size, step, border), nn.ReLU(inplace=True)]
            if len(layers) in (2, 5, 12):
                layers.append(nn.MaxPool2d(kernel_size=3, stride=2))
            channels = out
        self.features = nn.Sequential(*layers)
        classifier, size = [], channels * 36
        for _ in range(2):
            classifier += [nn.Dropout(dropout), nn.Linear(size, hidden), nn.ReLU(inplace=True)]
            size = hidden
        self.classifier = nn.Sequential(*classifier, nn.Linear(hidden, num_classes))

    def forward(self, images):
        maps = torch.nn.functional.adaptive_avg_pool2d(self.features(images), (6, 6))
        return self.classifier(maps.view(len(maps), -1))
