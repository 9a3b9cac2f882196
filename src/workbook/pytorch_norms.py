"""A small residual network in PyTorch whose normalization is a choice."""

from functools import partial

from torch import nn

__all__ = ["NORMS", "small_resnet"]

# From the number of channels to a layer. "LayerNorm" shares one mean among all values of an image,
# as in Wu & He (2018), section 3.1: a group normalization with a single group.
NORMS = {
    "BatchNorm": nn.BatchNorm2d,
    "GroupNorm": partial(nn.GroupNorm, 4),
    "LayerNorm": partial(nn.GroupNorm, 1),
}


class Block(nn.Module):
    """Two 3x3 convolutions beside a shortcut; the first one may halve the maps."""

    def __init__(self, norm, in_channels, channels, stride):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride, padding=1, bias=False),
            norm(channels),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            norm(channels),
        )
        self.shortcut = nn.Identity()
        if stride > 1 or in_channels != channels:
            conv = nn.Conv2d(in_channels, channels, 1, stride, bias=False)
            self.shortcut = nn.Sequential(conv, norm(channels))

    def forward(self, maps):
        return (self.branch(maps) + self.shortcut(maps)).relu()


def small_resnet(norm, in_channels=3, num_classes=10, widths=(16, 32, 64)):
    """A stem, one block for each width, the mean of each map, a linear layer.

    Args:
        norm: Function from a number of channels to a layer.
        in_channels: Maps of an image.
        num_classes: Number of logits.
        widths: Maps of each block; all but the first one halve height and width.

    Returns:
        nn.Sequential: From images (N, in_channels, H, W) to logits (N, num_classes).
    """
    stem = [nn.Conv2d(in_channels, widths[0], 3, padding=1, bias=False), norm(widths[0]), nn.ReLU()]
    before = [widths[0], *widths]
    blocks = [
        Block(norm, *pair, 1 + (place > 0))
        for place, pair in enumerate(zip(before, widths, strict=False))
    ]
    head = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(widths[-1], num_classes)]
    return nn.Sequential(*stem, *blocks, *head)
