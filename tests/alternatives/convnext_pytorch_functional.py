"""Another right solution: the framework's own functions, torchvision's parts, Bernoulli draws."""

import torch
from torch import nn
from torch.nn import functional


class LayerNorm2d(nn.LayerNorm):
    def __init__(self, channels, eps=1e-6):
        super().__init__(channels, eps=eps)

    def forward(self, maps):
        moved = maps.movedim(1, -1)
        normal = functional.layer_norm(
            moved, self.normalized_shape, self.weight, self.bias, self.eps
        )
        return normal.movedim(-1, 1)


class StochasticDepth(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.p = float(rate)

    def forward(self, branch):
        if not self.training or self.p == 0.0:
            return branch
        keep = 1 - self.p
        noise = branch.new_empty([branch.shape[0]] + [1] * (branch.ndim - 1)).bernoulli_(keep)
        if keep > 0:
            noise.div_(keep)
        return branch * noise


class ConvNeXtBlock(nn.Module):
    def __init__(self, channels, rate=0.0, layer_scale=1e-6):
        super().__init__()
        self.block = nn.Sequential(
            nn.Conv2d(channels, channels, (7, 7), padding="same", groups=channels, bias=True),
            Permute(0, 2, 3, 1),  # noqa: F821
            nn.LayerNorm([channels], 1e-6),
            nn.Linear(channels, channels * 4),
            nn.GELU("none"),
            nn.Linear(channels * 4, channels),
            Permute(0, -1, 1, 2),  # noqa: F821
        )
        self.register_parameter("layer_scale", nn.Parameter(torch.empty(channels, 1, 1)))
        nn.init.constant_(self.layer_scale, layer_scale)
        self.rate = rate

    def forward(self, maps):
        result = self.layer_scale * self.block(maps)
        result = StochasticDepth(self.rate).train(self.training)(result)
        result += maps
        return result


class ConvNeXt(nn.Module):
    def __init__(self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6):
        super().__init__()
        total = sum(counts)
        rates = [rate * i / (total - 1) if total > 1 else 0.0 for i in range(total)]
        stem = nn.Sequential(nn.Conv2d(3, widths[0], 4, 4), LayerNorm2d(widths[0]))
        features, at = [stem], 0
        for stage, (count, width) in enumerate(zip(counts, widths, strict=True)):
            if stage > 0:
                down = nn.Conv2d(widths[stage - 1], width, 2, 2)
                features.append(nn.Sequential(LayerNorm2d(widths[stage - 1]), down))
            blocks = [ConvNeXtBlock(width, r, layer_scale) for r in rates[at : at + count]]
            features.append(nn.Sequential(*blocks))
            at += count
        self.features = nn.Sequential(*features)
        self.classifier = nn.Sequential(
            LayerNorm2d(widths[-1]), nn.Flatten(1), nn.Linear(widths[-1], num_classes)
        )

    def forward(self, images):
        return self.classifier(self.features(images).mean([2, 3], keepdim=True))
