"""Another right solution: raw parameters and functions, patches for poolings, means by hand."""

import torch
from torch import nn
from torch.nn import functional


def pooled(maps, size):
    return maps.unfold(2, size, 2).unfold(3, size, 2).flatten(4).max(dim=4).values


def normalized(maps, alpha):
    mean = functional.avg_pool3d(maps[:, None] ** 2, (5, 1, 1), 1, (2, 0, 0))[:, 0]
    return maps * (2 + 5 * alpha * mean).pow(-0.75)


class Stack(nn.Module):
    """Kernels and biases of a list of shapes, as parameters of a network."""

    def __init__(self, shapes):
        super().__init__()
        self.kernels = nn.ParameterList([torch.randn(shape) / 100 for shape in shapes])
        self.biases = nn.ParameterList([torch.zeros(shape[0]) for shape in shapes])

    def conv(self, x, i, **how):
        return functional.conv2d(x, self.kernels[i], self.biases[i], **how)

    def full(self, x, i):
        return functional.linear(x, self.kernels[i], self.biases[i])


class AlexNet(Stack):
    def __init__(self, num_classes=1000, hidden=4096):
        kernels = [(96, 3, 11, 11), (256, 48, 5, 5), (384, 256, 3, 3), (384, 192, 3, 3)]
        matrices = [(hidden, 9216), (hidden, hidden), (num_classes, hidden)]
        super().__init__([*kernels, (256, 192, 3, 3), *matrices])
        for i in (1, 3, 4, 5, 6):
            nn.init.ones_(self.biases[i])

    def forward(self, x):
        x = pooled(normalized(self.conv(x, 0, stride=4).relu(), 1e-4), 3)
        x = pooled(normalized(self.conv(x, 1, padding=2, groups=2).relu(), 1e-4), 3)
        for i, groups in ((2, 1), (3, 2), (4, 2)):
            x = self.conv(x, i, padding=1, groups=groups).relu()
        x = pooled(x, 3).reshape(len(x), -1)
        for i in (5, 6):
            x = functional.dropout(self.full(x, i).relu(), training=self.training)
        return self.full(x, 7)


class AlexNetOneTower(nn.Module):
    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        super().__init__()
        rows = [(3, 64, 11), (64, 192, 5), (192, 384, 3), (384, 256, 3), (256, 256, 3)]
        for block, numbers in (("features", (0, 3, 6, 8, 10)), ("classifier", (1, 4, 6))):
            setattr(self, block, nn.Module())
            sizes = [9216, hidden, hidden, num_classes]
            for i, number in enumerate(numbers):
                layer = nn.Linear(*sizes[i : i + 2]) if block == "classifier" else None
                getattr(self, block).add_module(str(number), layer or nn.Conv2d(*rows[i]))
        self.p = dropout

    def forward(self, x):
        for (name, layer), border in zip(
            self.features.named_children(), (2, 2, 1, 1, 1), strict=True
        ):
            stride = 4 if name == "0" else 1
            x = functional.conv2d(x, layer.weight, layer.bias, stride, border).relu()
            x = functional.max_pool2d(x, 3, 2) if name in ("0", "3", "10") else x
        x = functional.adaptive_avg_pool2d(x, 6).flatten(1)
        first, second, last = self.classifier.children()
        for layer in (first, second):
            x = layer(functional.dropout(x, self.p, self.training)).relu()
        return last(x)


class SmallAlexNet(Stack):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True, alpha=None, dropout=0.0
    ):
        kernels = [(24, 3, 6, 6), (48, 24, 5, 5), (64, 48, 3, 3), (64, 64, 3, 3), (64, 64, 3, 3)]
        super().__init__([*kernels, (128, 64), (128, 128), (num_classes, 128)])
        self.activation = torch.tanh if activation == "tanh" else torch.relu
        self.settings = overlapping, alpha, dropout

    def forward(self, x):
        overlapping, alpha, dropout = self.settings
        for i, padding in enumerate((3, 2, 1, 1, 1)):
            x = self.activation(self.conv(x, i, stride=1 + (i == 0), padding=padding))
            x = x if alpha is None or i > 1 else normalized(x, alpha)
            x = x if i in (2, 3) else pooled(x, 3 if overlapping else 2)
        x = x[:, :, 0, 0]
        for i in (5, 6):
            x = self.activation(self.full(x, i))
            x = functional.dropout(x, dropout) if self.training else x
        return self.full(x, 7)
