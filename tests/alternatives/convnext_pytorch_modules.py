"""Another right solution: moments by hand, one image after the other, modules added by name."""

import torch
from torch import nn


class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.full((channels,), 1.0))
        self.bias = nn.Parameter(torch.full((channels,), 0.0))
        self.eps = eps

    def forward(self, maps):
        centered = maps - maps.sum(1, keepdim=True) / maps.shape[1]
        power = centered.pow(2).mean(1, keepdim=True)
        normal = centered * torch.rsqrt(power + self.eps)
        return torch.einsum("nchw,c->nchw", normal, self.weight) + self.bias.view(1, -1, 1, 1)


class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, branch):
        if not self.training:
            return branch
        rows = []
        for one in branch:
            dropped = torch.rand(()).item() < self.rate
            rows.append(torch.zeros_like(one) if dropped else one / (1 - self.rate))
        return torch.stack(rows)


class ConvNeXtBlock(nn.Module):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.layer_scale = nn.Parameter(torch.tensor([[[float(layer_scale)]]] * channels))
        self.block = nn.Sequential()
        self.block.add_module("0", nn.Conv2d(channels, channels, 7, 1, 3, 1, channels))
        self.block.add_module("1", Permute(0, 2, 3, 1))  # noqa: F821
        self.block.add_module("2", nn.LayerNorm(channels, eps=1e-6))
        self.block.add_module("3", nn.Linear(channels, 4 * channels))
        self.block.add_module("4", nn.GELU())
        self.block.add_module("5", nn.Linear(4 * channels, channels))
        self.drop = StochasticDepth(rate)

    def forward(self, maps):
        branch = self.block(maps).permute(0, 3, 1, 2)
        return torch.add(self.drop(branch.mul(self.layer_scale)), maps)


class ConvNeXt(nn.Module):
    def __init__(self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.features = nn.Sequential()
        done, last = 0, max(1, sum(counts) - 1)
        for number, width in enumerate(widths):
            part = nn.Sequential()
            if number == 0:
                part.append(nn.Conv2d(3, width, 4, stride=4)).append(LayerNorm2d(width))
            else:
                before = widths[number - 1]
                part.append(LayerNorm2d(before)).append(nn.Conv2d(before, width, 2, stride=2))
            self.features.append(part)
            stage = nn.Sequential()
            while len(stage) < counts[number]:
                stage.append(ConvNeXtBlock(width, rate * done / last, layer_scale))
                done += 1
            self.features.append(stage)
        head = [LayerNorm2d(widths[-1]), nn.Flatten(), nn.Linear(widths[-1], num_classes)]
        self.classifier = nn.Sequential(*head)

    def forward(self, images):
        maps = self.features(images)
        values = maps.flatten(2).mean(2)  # (N, C)
        return self.classifier(values[:, :, None, None])
