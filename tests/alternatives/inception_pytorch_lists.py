"""Another right solution: lists of modules, maps written into their place, losses by hand."""

import torch
from torch import nn
from torch.nn import functional


class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        make = BasicConv  # noqa: F821
        self.branch1 = make(in_channels, widths[0], kernel_size=1)
        self.branch2 = nn.ModuleList([make(in_channels, widths[1], 1), make(*widths[1:3], 3)])
        self.branch3 = nn.ModuleList([make(in_channels, widths[3], 1), make(*widths[3:5], large)])
        self.branch4 = nn.ModuleList([nn.Identity(), make(in_channels, widths[5], 1)])
        self.ends = [0]
        for width in (widths[0], widths[2], widths[4], widths[5]):
            self.ends.append(self.ends[-1] + width)

    def forward(self, maps):
        made = maps.new_empty(len(maps), self.ends[-1], *maps.shape[2:])
        pooled = functional.max_pool2d(maps, (3, 3), stride=(1, 1), padding=1)
        parts = [self.branch1(maps)]
        for first, second in (self.branch2, self.branch3):
            parts.append(second(first(maps)))
        parts.append(self.branch4[1](pooled))
        for number, part in enumerate(parts):
            made[:, self.ends[number] : self.ends[number + 1]] = part
        return made


class GoogLeNet(nn.Module):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2, dropout_aux=0.7
    ):
        super().__init__()
        first, last = 64 // shrink, 192 // shrink
        self.conv1 = BasicConv(3, first, 7, 2)  # noqa: F821
        self.conv2 = BasicConv(first, first, 1)  # noqa: F821
        self.conv3 = BasicConv(first, last, 3)  # noqa: F821
        self.names, self.rate, self.aux_logits = [], dropout, aux_logits
        maps = {}
        for key in MODULES:  # noqa: F821
            widths = [one // shrink for one in MODULES[key]]  # noqa: F821
            self.names.append("inception" + key)
            self.add_module(self.names[-1], Inception(last, widths))
            last = maps[key] = sum(widths) - widths[1] - widths[3]
        self.fc = nn.Linear(last, num_classes)
        if aux_logits:
            head = AuxiliaryHead  # noqa: F821
            self.aux1 = head(maps["4a"], num_classes, shrink, dropout_aux)
            self.aux2 = head(maps["4d"], num_classes, shrink, dropout_aux)
        self.smaller = nn.MaxPool2d(3, stride=2, ceil_mode=True)
        self.last_smaller = nn.MaxPool2d(2, stride=2, ceil_mode=True)

    def forward(self, images):
        maps = self.smaller(self.conv1(images))
        maps = self.smaller(self.conv3(self.conv2(maps)))
        logits = []
        for name in self.names:
            maps = self.get_submodule(name)(maps)
            if self.training and self.aux_logits and name in ("inception4a", "inception4d"):
                head = self.aux1 if name.endswith("a") else self.aux2
                logits.insert(0, head(maps))
            if name == "inception3b":
                maps = self.smaller(maps)
            elif name == "inception4e":
                maps = self.last_smaller(maps)
        values = functional.adaptive_avg_pool2d(maps, 1).flatten(1)
        values = functional.dropout(values, self.rate, self.training)
        logits.insert(0, self.fc(values))
        return tuple(logits) if len(logits) > 1 else logits[0]


def auxiliary_loss(outputs, labels, weight=0.3):
    heads = list(outputs) if type(outputs) is tuple else [outputs]
    total = 0.0
    for number, logits in enumerate(heads):
        chosen = logits.log_softmax(dim=-1).gather(1, labels.long()[:, None])
        total = total - chosen.mean() * (weight if number else 1)
    return total


class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        self.layers = layers
        for number in range(1, layers + 1):
            entering = in_channels + (number - 1) * growth_rate
            layer = DenseLayer(entering, growth_rate, bottleneck)  # noqa: F821
            setattr(self, f"denselayer{number}", layer)

    def forward(self, maps):
        made = [maps]
        for number in range(1, self.layers + 1):
            made.append(getattr(self, f"denselayer{number}")(torch.cat(made, 1)))
        return torch.cat(made, 1)


class DenseNet(nn.Module):
    def __init__(
        self, growth_rate=32, block_config=(6, 12, 24, 16), stem=64, bottleneck=4,
        num_classes=1000,
    ):  # fmt: skip
        super().__init__()
        parts = self.features = nn.ModuleDict()
        parts["conv0"] = nn.Conv2d(3, stem, 7, 2, 3, bias=False)
        parts["norm0"] = nn.BatchNorm2d(stem)
        maps, last = stem, len(block_config)
        for number, count in enumerate(block_config, start=1):
            block = DenseBlock(maps, growth_rate, count, bottleneck)
            parts[f"denseblock{number}"] = block
            maps += growth_rate * count
            if number < last:
                parts[f"transition{number}"] = Transition(maps)  # noqa: F821
                maps = maps // 2
        parts["norm5"] = nn.BatchNorm2d(maps)
        self.classifier = nn.Linear(maps, num_classes)

    def forward(self, images):
        maps = images
        for name, part in self.features.items():
            maps = part(maps)
            if name == "norm0":
                maps = functional.max_pool2d(functional.relu(maps), 3, 2, 1)
        return self.classifier(functional.relu(maps).flatten(2).mean(-1))
