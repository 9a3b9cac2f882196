"""From a small ResNet to a small ConvNeXt in PyTorch, one exchange at a time, at equal cost."""

from dataclasses import dataclass, replace
from itertools import pairwise

import torch
from torch import nn

__all__ = ["STEPS", "Plan", "build", "multiply_adds", "width_for"]


@dataclass(frozen=True)
class Plan:
    """What a network is made of.

    Attributes:
        counts: Blocks of each stage.
        patchify: Whether the stem's kernels are as large as their stride.
        depthwise: Whether the spatial kernels of the blocks see one map each.
        inverted: Whether the middle of a block is four times as wide as its ends, or a quarter.
        first: Whether the spatial convolution comes first, at the ends' width.
        kernel: Side of the blocks' spatial kernels.
        activation: Class of the activations.
        one_activation: Whether a block has one, between its 1x1 convolutions, or three.
        one_norm: Whether a block has one, behind its spatial convolution, or three.
        layer_norm: LayerNorm or batch normalization.
        separate: Whether normalization and a 2x2 convolution stand between stages.
    """

    counts: tuple = (2, 2, 2)
    patchify: bool = False
    depthwise: bool = False
    inverted: bool = False
    first: bool = False
    kernel: int = 3
    activation: type = nn.ReLU
    one_activation: bool = False
    one_norm: bool = False
    layer_norm: bool = False
    separate: bool = False


EXCHANGES = {
    "ResNet": {},
    "stage ratio": {"counts": (1, 4, 1)},
    "patchify stem": {"patchify": True},
    "depthwise": {"depthwise": True},
    "inverted bottleneck": {"inverted": True},
    "7×7, moved up": {"first": True, "kernel": 7},
    "GELU": {"activation": nn.GELU},
    "one activation": {"one_activation": True},
    "one norm": {"one_norm": True},
    "LayerNorm": {"layer_norm": True},
    "own downsampling": {"separate": True},
}


def _plans():
    plan, found = Plan(), {}
    for name, exchange in EXCHANGES.items():
        plan = found[name] = replace(plan, **exchange)
    return found


STEPS = _plans()  # each is the one before it with one exchange


class LayerNorm2d(nn.LayerNorm):
    """Layer normalization over the channels of maps (N, C, H, W)."""

    def forward(self, maps):
        return super().forward(maps.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class Block(nn.Module):
    """A block of a plan: three convolutions and a shortcut."""

    def __init__(self, plan, in_channels, channels, stride):
        super().__init__()
        middle = 4 * channels if plan.inverted else max(1, round(channels / 4))
        order = (in_channels, channels, middle, channels) if plan.first else (
            in_channels, middle, middle, channels)  # fmt: skip
        layers, spatial = [], 0 if plan.first else 1
        for place, (before, after) in enumerate(pairwise(order)):
            layers += _conv(plan, before, after, stride, place == spatial)
            if not plan.one_norm or place == spatial:
                layers.append(norm(plan, after))
            if place == 1 or (place == 0 and not plan.one_activation):
                layers.append(plan.activation())
        self.branch = nn.Sequential(*layers)
        self.shortcut = nn.Identity()
        if stride > 1 or in_channels != channels:
            conv = nn.Conv2d(in_channels, channels, 1, stride, bias=False)
            self.shortcut = nn.Sequential(conv, norm(plan, channels))
        self.end = nn.Identity() if plan.one_activation else plan.activation()

    def forward(self, maps):
        return self.end(self.branch(maps) + self.shortcut(maps))


def _conv(plan, before, after, stride, spatial):
    """A convolution of a block, as a list; where maps grow in number, a 1x1 one stands before."""
    bias = plan.one_norm
    if not spatial:
        return [nn.Conv2d(before, after, 1, bias=bias)]
    widen = [nn.Conv2d(before, after, 1, bias=bias)] if plan.depthwise and before != after else []
    groups = after if plan.depthwise else 1
    return [*widen, nn.Conv2d(after if widen else before, after, plan.kernel, stride,
                              plan.kernel // 2, groups=groups, bias=bias)]  # fmt: skip


def norm(plan, channels):
    """The normalization of a plan."""
    return LayerNorm2d(channels, eps=1e-6) if plan.layer_norm else nn.BatchNorm2d(channels)


def build(plan, width, channels=3, num_classes=10):
    """A network of three stages, at 1/2, 1/4 and 1/8 of the images' size.

    Args:
        plan: Plan.
        width: Maps of the first stage; the others have two and four times as many, rounded.
        channels: Of the images.
        num_classes: Number of logits.

    Returns:
        nn.Sequential: From images (N, channels, H, W) to logits (N, num_classes).
    """
    size = 2 if plan.patchify else 3
    before = round(width)
    layers = [nn.Conv2d(channels, before, size, 2, size // 2 * (size % 2), bias=False),
              norm(plan, before)]  # fmt: skip
    if not plan.separate:
        layers.append(plan.activation())
    for number, count in enumerate(plan.counts):
        after, stride = round(width * 2**number), 2 if number else 1
        if plan.separate and number:
            layers += [norm(plan, before), nn.Conv2d(before, after, 2, 2)]
            before, stride = after, 1
        for place in range(count):
            layers.append(Block(plan, before, after, 1 if place else stride))
            before = after
    layers += [nn.AdaptiveAvgPool2d(1)] + [norm(plan, before)] * plan.separate
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(before, num_classes))


def multiply_adds(model, image):
    """Multiplications by a weight of convolutions and linear layers for one image.

    Args:
        model: nn.Module.
        image: Shape (C, H, W).
    """
    found = []

    def count(layer, inputs, output):
        places = output[0, 0].numel() if output.dim() == 4 else 1
        found.append(layer.weight.numel() * places)

    kinds = nn.Conv2d, nn.Linear
    hooks = [one.register_forward_hook(count) for one in model.modules() if isinstance(one, kinds)]
    modes = [(part, part.training) for part in model.modules()]
    with torch.no_grad():
        model.eval()(torch.zeros(1, *image))
    for part, training in modes:
        part.training = training
    for hook in hooks:
        hook.remove()
    return sum(found)


def width_for(plan, target, image):
    """The width, in quarters, whose network's multiply-adds are nearest to a target.

    Args:
        plan: Plan.
        target: Number of multiply-adds for one image.
        image: Shape (C, H, W).
    """

    def cost(quarters):
        return multiply_adds(build(plan, quarters / 4, image[0]), image)

    low, high = 16, 1024
    while high - low > 1:  # the cost grows with the width
        middle = (low + high) // 2
        low, high = (low, middle) if cost(middle) >= target else (middle, high)
    return min((low, high), key=lambda quarters: abs(cost(quarters) - target)) / 4
