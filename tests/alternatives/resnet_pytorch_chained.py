"""Another right solution: networks that are chains with names, stages by recursion, callbacks."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import collections
import contextlib
import functools

import torch
from torch import nn


def stage(in_channels, channels, count, stride, **kind):
    if count == 0:
        return nn.Sequential()
    first = Block(in_channels, channels, stride, **kind)
    return nn.Sequential(first, *stage(first.out_channels, channels, count - 1, 1, **kind))


class ResNet(nn.Sequential):
    def __init__(self, counts, bottleneck=False, num_classes=1000, width=64):
        parts = collections.OrderedDict()
        parts["conv1"], parts["bn1"] = conv(3, width, 7, 2), nn.BatchNorm2d(width)
        parts["relu"], parts["maxpool"] = nn.ReLU(), nn.MaxPool2d(3, 2, padding=1)
        before = width
        for number, count in enumerate(counts, start=1):
            channels, stride = width * 2 ** (number - 1), 2 if number > 1 else 1
            made = stage(before, channels, count, stride, bottleneck=bottleneck, option="B")
            parts[f"layer{number}"], before = made, made[-1].out_channels
        parts["avgpool"], parts["flatten"] = nn.AdaptiveAvgPool2d(1), nn.Flatten()
        parts["fc"] = nn.Linear(before, num_classes)
        super().__init__(parts)


def build_resnet(depth, num_classes=1000):
    match depth:
        case 18:
            counts = [2, 2, 2, 2]
        case 34 | 50:
            counts = [3, 4, 6, 3]
        case 101:
            counts = [3, 4, 23, 3]
        case 152:
            counts = [3, 8, 36, 3]
        case _:
            raise ValueError(f"{depth} layers are none of the five depths.")
    return ResNet(counts, bottleneck=depth > 34, num_classes=num_classes)


class CifarResNet(nn.Sequential):
    def __init__(self, depth, option="A", num_classes=10, widths=(16, 32, 64), in_channels=3):
        if depth not in range(8, depth + 1, 6):
            raise ValueError(f"A depth of {depth} is not 6n + 2.")
        n, w = (depth - 2) // 6, widths
        stem = [conv(in_channels, w[0], 3), nn.BatchNorm2d(w[0]), nn.ReLU()]
        ends = zip([w[0], *w], w, (1, 2, 2), strict=False)  # before, channels, stride
        blocks = [block for a, b, step in ends for block in stage(a, b, n, step, option=option)]
        head = [nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(), nn.Linear(w[2], num_classes)]
        parts = {"stem": nn.Sequential(*stem), "blocks": nn.Sequential(*blocks)}
        parts["head"] = nn.Sequential(*head)
        super().__init__(collections.OrderedDict(parts))


def logits_without(model, images, dropped):
    def onwards(maps, numbered):
        number, block = numbered
        answer = block(maps)
        if number not in dropped:
            return answer
        if answer.shape != maps.shape:
            raise ValueError(f"Without block {number} the shapes do not fit.")
        return maps

    with contextlib.ExitStack() as afterwards:
        for layer in model.modules():
            afterwards.callback(setattr, layer, "training", layer.training)
        afterwards.enter_context(torch.set_grad_enabled(False))
        maps = model.eval().stem(images)
        return model.head(functools.reduce(onwards, enumerate(model.blocks), maps))
