"""Another right solution: raw parameters under torchvision's names, shifted copies, einsum."""

import torch
from torch import nn
from torch.nn import functional


class Conv2d(nn.Module):
    """A convolution that is written down as windows and a matrix product."""

    def __init__(self, before, after, size):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(after, before, size, size) * 0.01)
        self.bias = nn.Parameter(torch.zeros(after))
        self.border = (size // 2,) * 4

    def forward(self, maps):
        size = self.weight.shape[-1]
        windows = functional.pad(maps, self.border).unfold(2, size, 1).unfold(3, size, 1)
        made = torch.einsum("nchwij,ocij->nohw", windows, self.weight)
        return made + self.bias[:, None, None]


def pooled(maps):
    maps = maps[:, :, : maps.shape[2] // 2 * 2, : maps.shape[3] // 2 * 2]
    rows = torch.maximum(maps[:, :, ::2], maps[:, :, 1::2])
    return torch.maximum(rows[..., ::2], rows[..., 1::2])


class VGG(nn.Module):
    def __init__(self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5):
        if letter not in "ABCDE":
            raise ValueError(letter)
        super().__init__()
        self.features, self.classifier = nn.ModuleDict(), nn.ModuleDict()
        self.dropout, self.poolings = dropout, []
        place, before = 0, 3
        for stage, sizes in enumerate(KERNEL_SIZES[letter]):  # noqa: F821
            after = width * min(2**stage, 8)
            for size in sizes:
                self.features[str(place)] = Conv2d(before, after, size)
                place, before = place + 2, after
            self.poolings.append(place)
            place += 1
        self.classifier["0"] = nn.Linear(49 * before, hidden)
        self.classifier["3"] = nn.Linear(hidden, hidden)
        self.classifier["6"] = nn.Linear(hidden, num_classes)

    def forward(self, images):
        maps = images
        for place, conv in self.features.items():
            maps = torch.where(conv(maps) > 0, conv(maps), 0.0)
            if int(place) + 2 in self.poolings:
                maps = pooled(maps)
        values = functional.adaptive_avg_pool2d(maps, 7).flatten(start_dim=1)
        for name in "03":
            values = functional.relu(self.classifier[name](values))
            values = functional.dropout(values, self.dropout, self.training)
        return self.classifier["6"](values)


class Mlpconv(nn.Module):
    def __init__(self, before, size, widths):
        super().__init__()
        self.first = nn.Conv2d(before, widths[0], size, padding="same")
        self.rest = nn.ModuleList(nn.Linear(a, b) for a, b in zip(widths, widths[1:], strict=False))

    def forward(self, maps):
        values = self.first(maps).relu().permute(0, 2, 3, 1)  # (N, H, W, C)
        for layer in self.rest:
            values = layer(values).clamp(min=0)
        return values.permute(0, 3, 1, 2)


class NetworkInNetwork(nn.Module):
    def __init__(self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5):  # noqa: F821
        super().__init__()
        layers = []
        for number, (size, widths) in enumerate(blocks, 1):
            widths = [*widths, num_classes] if number == len(blocks) else list(widths)
            layers.append(Mlpconv(in_channels, size, widths))
            in_channels = widths[-1]
            if number < len(blocks):
                layers += [nn.MaxPool2d(2), nn.Dropout(dropout)]
        self.features = nn.Sequential(*layers)

    def forward(self, images):
        maps = self.features(images)
        return maps.flatten(2).sum(dim=2) / (maps.shape[2] * maps.shape[3])
