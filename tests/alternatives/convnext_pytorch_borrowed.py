"""Another right solution: functions made for other ends: batch normalization, dropout of maps."""

from collections import OrderedDict

import torch
from torch import nn
from torch.nn import functional


class LayerNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-6):
        super().__init__()
        self.register_parameter("weight", nn.Parameter(torch.ones(channels)))
        self.register_parameter("bias", nn.Parameter(torch.zeros(channels)))
        self.eps = eps

    def forward(self, maps):
        rows = maps.transpose(0, 1)  # (C, N, H, W): as if the channels were a batch
        flat = rows.reshape(len(rows), -1)
        flat = torch.batch_norm(flat, None, None, None, None, True, 0.0, self.eps, False)
        flat = torch.addcmul(self.bias[:, None], self.weight[:, None], flat)
        return flat.view(rows.shape).transpose(0, 1)


class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, branch):
        images = branch.reshape(1, len(branch), -1)  # as if they were the maps of one
        return functional.dropout1d(images, self.rate, self.training).reshape(branch.shape)


class ConvNeXtBlock(nn.Module):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6):
        super().__init__()
        steps = [
            nn.Conv2d(channels, channels, (7, 7), padding="same", groups=channels),
            Permute(0, 2, 3, 1),  # noqa: F821
            nn.LayerNorm((channels,), 1e-6),
            nn.Linear(channels, channels * 4),
            nn.GELU(approximate="none"),
            nn.Linear(channels * 4, channels),
            Permute(0, 3, 1, 2),  # noqa: F821
        ]
        self.block = nn.Sequential(OrderedDict((str(n), one) for n, one in enumerate(steps)))
        self.depth = StochasticDepth(rate)
        start = torch.empty(channels, 1, 1)
        self.layer_scale = nn.Parameter(nn.init.constant_(start, layer_scale))

    def forward(self, maps):
        places, _, norm, widen, _, narrow, _ = self.block
        branch = torch.einsum("nchw->nhwc", places(maps))
        branch = torch.einsum("nhwc,dc->nhwd", norm(branch), widen.weight) + widen.bias
        branch = branch * torch.special.ndtr(branch)
        branch = torch.einsum("nhwd,cd->nchw", branch, narrow.weight) + narrow.bias[:, None, None]
        return torch.addcmul(maps, self.layer_scale, self.depth(branch))


class ConvNeXt(nn.Module):
    def __init__(self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6):
        super().__init__()
        rates = torch.linspace(0, rate, sum(counts), dtype=torch.float64).split(list(counts))
        befores = [3, *widths[:-1]]
        pairs = [
            [LayerNorm2d(before), nn.Conv2d(before, width, 2, 2)]
            for before, width in zip(befores, widths, strict=True)
        ]
        pairs[0] = [nn.Conv2d(3, widths[0], 4, 4), LayerNorm2d(widths[0])]
        parts = []
        for pair, width, some in zip(pairs, widths, rates, strict=True):
            blocks = [ConvNeXtBlock(width, one, layer_scale) for one in some.tolist()]
            parts += [nn.Sequential(*pair), nn.Sequential(*blocks)]
        self.features = nn.Sequential(*parts)
        self.classifier = nn.Sequential(
            LayerNorm2d(width), nn.Flatten(), nn.Linear(width, num_classes)
        )

    def forward(self, images):
        maps = self.features(images)
        return self.classifier(functional.avg_pool2d(maps, maps.shape[-2:]))
