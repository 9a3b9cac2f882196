"""Another right solution: shortcuts that are chains, convolutions as products of matrices."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import functools

import torch
from torch import nn

conv3x3 = functools.partial(nn.Conv2d, kernel_size=3, padding=1, bias=False)


class Shortcut(nn.Sequential):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        match option:
            case "A":
                projects = False
            case "B":
                projects = stride > 1 or in_channels != out_channels
            case "C":
                projects = True
            case _:
                raise ValueError(f"There is no option {option}.")
        if projects:
            conv = nn.Conv2d(in_channels, out_channels, 1, stride, bias=False)
            super().__init__(conv, nn.BatchNorm2d(out_channels))
        else:
            more = (0, 0, 0, 0, 0, out_channels - in_channels)
            super().__init__(nn.AvgPool2d(1, stride), nn.ConstantPad3d(more, 0.0))


def nothing(maps):
    return 0.0


class BasicBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = nn.Sequential(
            conv3x3(in_channels, channels, stride=stride),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            conv3x3(channels, channels),
            nn.BatchNorm2d(channels),
        )
        wanted = option is not None
        self.around = Shortcut(in_channels, channels, stride, option) if wanted else nothing

    def forward(self, maps):
        return torch.relu(torch.add(self.branch(maps), self.around(maps)))


class Product(nn.Module):
    """A convolution without bias: the kernels, as a matrix, times the windows."""

    def __init__(self, in_channels, out_channels, size, stride=1):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out_channels, in_channels, size, size))
        nn.init.kaiming_normal_(self.weight)
        self.windows = nn.Unfold(size, padding=size // 2, stride=stride)
        self.stride = stride

    def forward(self, maps):
        rows, columns = (1 + (side - 1) // self.stride for side in maps.shape[2:])
        made = self.weight.flatten(1) @ self.windows(maps)  # (N, out_channels, rows * columns)
        return made.unflatten(2, (rows, columns))


class Bottleneck(nn.Module):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        places = {"1x1": 0, "3x3": 1}
        plan = [(in_channels, channels, 1), (channels, channels, 3), (channels, 4 * channels, 1)]
        self.steps = nn.ModuleList()
        for place, shape in enumerate(plan):
            step = stride if place == places[stride_at] else 1
            self.steps.append(nn.Sequential(Product(*shape, step), nn.BatchNorm2d(shape[1])))
        self.shortcut = Shortcut(in_channels, 4 * channels, stride)

    def forward(self, maps):
        *early, last = self.steps
        inner = functools.reduce(lambda values, step: step(values).relu(), early, maps)
        return nn.functional.relu(self.shortcut(maps) + last(inner))


class PreActivationBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.norm = nn.BatchNorm2d(in_channels)
        self.paths = nn.ModuleList()
        self.paths.append(
            nn.Sequential(
                Product(in_channels, channels, 3, stride),
                nn.BatchNorm2d(channels),
                nn.ReLU(),
                Product(channels, channels, 3),
            )
        )
        if stride > 1 or in_channels != channels:
            self.paths.append(Product(in_channels, channels, 1, stride))

    def forward(self, maps):
        active = torch.relu(self.norm(maps))
        found = [path(active) for path in self.paths]
        return sum(found) if len(found) == 2 else maps + found[0]


def zero_last_gammas(blocks):
    gammas = [block.branch[-1].weight.detach() for block in blocks]
    for gamma in gammas:
        gamma.zero_()  # the parameter's own memory
