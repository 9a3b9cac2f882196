"""Another right solution: lazy layers, towers one by one, subclasses of nn.Sequential."""

import torch
from torch import nn


class Norm(nn.Module):
    def __init__(self, alpha):
        super().__init__()
        self.alpha = alpha

    def forward(self, maps):
        count = maps.shape[1]
        near = torch.ones(count, count, dtype=maps.dtype, device=maps.device).triu(-2).tril(2)
        return maps / (2 + self.alpha * torch.einsum("ij,njhw->nihw", near, maps**2)) ** 0.75


class Mask(nn.Module):
    """Dropout by hand."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, values):
        if self.training and self.p:
            return values * torch.rand_like(values).gt(self.p) / (1 - self.p)
        return values


class AlexNet(nn.Sequential):
    def __init__(self, num_classes=1000, hidden=4096):
        relu, norm, pool = nn.ReLU(), Norm(1e-4), nn.MaxPool2d((3, 3), (2, 2))
        super().__init__(
            *(nn.Conv2d(3, 96, 11, 4), relu, norm, pool),
            *(nn.Conv2d(96, 256, 5, padding=(2, 2), groups=2), relu, norm, pool),
            *(nn.Conv2d(256, 384, 3, padding=1), relu),
            *(nn.Conv2d(384, 384, 3, padding=1, groups=2), relu),
            *(nn.Conv2d(384, 256, 3, padding=1, groups=2), relu, pool, nn.Flatten()),
            *(nn.Linear(9216, hidden), relu, Mask(0.5), nn.Linear(hidden, hidden), relu, Mask(0.5)),
            nn.Linear(hidden, num_classes),
        )
        self.apply(self.start)
        with torch.no_grad():
            for i in (4, 10, 12, 16, 19):
                self[i].bias += 1

    @staticmethod
    def start(layer):
        if hasattr(layer, "weight"):
            layer.weight.data = 0.01 * torch.randn(layer.weight.shape)
            layer.bias.data.zero_()


class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        relu, pool = nn.ReLU(inplace=True), nn.MaxPool2d(3, stride=2)
        self.features, self.classifier = nn.Sequential(), nn.Sequential()
        steps = [nn.Conv2d(3, 64, 11, 4, 2), relu, pool, nn.Conv2d(64, 192, 5, 1, 2), relu, pool]
        steps += [nn.Conv2d(192, 384, 3, 1, 1), relu, nn.Conv2d(384, 256, 3, 1, 1), relu]
        for i, step in enumerate([*steps, nn.Conv2d(256, 256, 3, 1, 1), relu, pool]):
            self.features.add_module(f"{i}", step)
        steps = [Mask(dropout), nn.Linear(9216, hidden), relu]
        steps += [Mask(dropout), nn.Linear(hidden, hidden), relu, nn.Linear(hidden, num_classes)]
        for i, step in enumerate(steps):
            self.classifier.add_module(f"{i}", step)

    def forward(self, images):
        maps = self.features(images)
        if maps.shape[2:] != (6, 6):
            maps = nn.functional.adaptive_avg_pool2d(maps, 6)
        return self.classifier(maps.reshape(maps.shape[0], 9216))


class SmallAlexNet(nn.Sequential):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True, alpha=None, dropout=0.0
    ):
        def act():
            return nn.Tanh() if activation == "tanh" else nn.ReLU()

        def end(norm):
            step = [] if alpha is None or not norm else [Norm(alpha)]
            return [*step, nn.MaxPool2d(2 + int(overlapping), stride=2)]

        super().__init__(
            *(nn.ZeroPad2d(3), nn.LazyConv2d(24, 6, stride=2), act(), *end(True)),
            *(nn.LazyConv2d(48, 5, padding="same"), act(), *end(True)),
            *(nn.LazyConv2d(64, 3, padding="same"), act()),
            *(nn.LazyConv2d(64, 3, padding="same"), act()),
            *(nn.LazyConv2d(64, 3, padding="same"), act(), *end(False), nn.Flatten()),
            *(nn.LazyLinear(128), act(), Mask(dropout)),
            *(nn.LazyLinear(128), act(), Mask(dropout)),
            nn.LazyLinear(num_classes),
        )
