"""Another right solution: sequences of named modules, sums of padded maps, a recursion."""

from functools import reduce

import torch
from torch import nn
from torch.nn import functional


class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        chains = {1: [(0, 1)], 2: [(1, 1), (2, 3)], 3: [(3, 1), (4, large)], 4: [(5, 1)]}
        for number, chain in chains.items():
            before, steps = in_channels, [nn.MaxPool2d(3, 1, 1)] if number == 4 else []
            for place, size in chain:
                steps.append(BasicConv(before, widths[place], size))  # noqa: F821
                before = widths[place]
            branch = steps[0] if number == 1 else nn.Sequential(*steps)
            self.add_module(f"branch{number}", branch)

    def forward(self, maps):
        made, total = 0, 0.0
        parts = [getattr(self, f"branch{number}")(maps) for number in range(1, 5)]
        channels = sum(part.shape[1] for part in parts)
        for part in parts:  # each is moved to its channels, with empty maps around it
            behind = channels - made - part.shape[1]
            total = total + functional.pad(part, (0, 0, 0, 0, made, behind))
            made += part.shape[1]
        return total


class GoogLeNet(nn.Sequential):
    """All steps in a row, poolings too; the heads are branches that the data do not take."""

    def __init__(self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2, dropout_aux=0.7):
        super().__init__()
        conv = BasicConv  # noqa: F821
        self.add_module("conv1", conv(3, 64 // shrink, 7, stride=2))
        self.pooled(3)
        self.add_module("conv2", conv(64 // shrink, 64 // shrink, 1))
        self.add_module("conv3", conv(64 // shrink, 192 // shrink, 3))
        self.pooled(3)
        maps = 192
        for name, widths in MODULES.items():  # noqa: F821
            module = Inception(maps // shrink, [one // shrink for one in widths])
            self.add_module(f"inception{name}", module)
            maps = sum(one for place, one in enumerate(widths) if place not in (1, 3))
            head = {"4a": "aux1", "4d": "aux2"}.get(name)
            if head and aux_logits:
                rest = num_classes, shrink, dropout_aux
                self.add_module(head, AuxiliaryHead(maps // shrink, *rest))  # noqa: F821
            if name in ("3b", "4e"):
                self.pooled(3 if name == "3b" else 2)
        ends = nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(dropout)
        for number, layer in enumerate(ends):
            self.add_module(f"end{number}", layer)
        self.add_module("fc", nn.Linear(maps // shrink, num_classes))

    def pooled(self, size):
        self.add_module(f"pool{len(self)}", nn.MaxPool2d(size, 2, ceil_mode=True))

    def forward(self, images):
        values, heads = images, []
        for name, step in self.named_children():
            if name.startswith("aux"):
                heads += [step(values)] if self.training else []
            else:
                values = step(values)
        return (values, *reversed(heads)) if heads else values


def auxiliary_loss(outputs, labels, weight=0.3):
    if isinstance(outputs, tuple):
        together = torch.stack(outputs)  # (heads, N, K)
    else:
        together = outputs.unsqueeze(0)
    truth = functional.one_hot(labels.long(), together.shape[-1]).to(together.dtype)
    losses = together.logsumexp(-1).mean(-1) - torch.einsum(
        "hnk,nk->h", together, truth
    ) / len(truth)  # fmt: skip
    return losses[:1].sum() * (1 - weight) + losses.sum() * weight


class DenseBlock(nn.Sequential):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        ends = range(in_channels, in_channels + layers * growth_rate, growth_rate)
        super().__init__()
        for before in ends:
            layer = DenseLayer(before, growth_rate, bottleneck)  # noqa: F821
            self.add_module(f"denselayer{len(self) + 1}", layer)

    def forward(self, maps):
        return self.made(maps, *self)

    def made(self, maps, first=None, *others):
        """What layers make of maps, and the maps in front of it."""
        if first is None:
            return maps
        return self.made(torch.cat((maps, first(maps)), -3), *others)


class DenseNet(nn.Module):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64, bottleneck=4,
        num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        steps = [
            ("conv0", nn.Conv2d(3, stem, 7, 2, padding=3, bias=False)),
            ("norm0", nn.BatchNorm2d(stem)), ("relu0", nn.ReLU()),
            ("border0", nn.ConstantPad2d(1, float("-inf"))), ("pool0", nn.MaxPool2d(3, 2)),
        ]  # fmt: skip

        def with_block(maps, numbered):
            number, count = numbered
            if number > 1:
                steps.append((f"transition{number - 1}", Transition(maps)))  # noqa: F821
                maps //= 2
            block = DenseBlock(maps, growth_rate, count, bottleneck)
            steps.append((f"denseblock{number}", block))
            return maps + count * growth_rate

        maps = reduce(with_block, enumerate(block_config, 1), stem)
        self.features = nn.Sequential()
        for name, step in [*steps, ("norm5", nn.BatchNorm2d(maps))]:
            setattr(self.features, name, step)
        self.classifier = nn.Linear(maps, num_classes)

    def forward(self, images):
        maps = functional.relu(self.features(images))
        means = torch.einsum("nchw->nc", maps) / (maps.shape[2] * maps.shape[3])
        return self.classifier(means)
