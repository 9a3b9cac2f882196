"""Another right solution: functions in forward, layers declared backwards, own normalization."""

import torch
from torch import nn
from torch.nn import functional


def normalize(maps, alpha):
    squares = functional.pad(maps**2, (0, 0, 0, 0, 2, 2))
    total = sum(squares[:, j : j + maps.shape[1]] for j in range(5))
    return maps / (2 + alpha * total) ** 0.75


class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()
        self.fc8 = nn.Linear(hidden, num_classes)
        self.fc7 = nn.Linear(hidden, hidden)
        self.fc6 = nn.Linear(9216, hidden)
        self.conv5 = nn.Conv2d(384, 256, 3, padding="same", groups=2)
        self.conv4 = nn.Conv2d(384, 384, 3, padding="same", groups=2)
        self.conv3 = nn.Conv2d(256, 384, 3, padding="same")
        self.conv2 = nn.Conv2d(96, 256, 5, padding="same", groups=2)
        self.conv1 = nn.Conv2d(3, 96, 11, 4)
        with torch.no_grad():
            for name, parameter in self.named_parameters():
                layer, _, role = name.partition(".")
                if role == "weight":
                    parameter.normal_(0, 0.01)
                else:
                    parameter.fill_(layer in ("conv2", "conv4", "conv5", "fc6", "fc7"))

    def forward(self, x):
        x = functional.max_pool2d(normalize(self.conv1(x).relu(), 1e-4), 3, 2)
        x = functional.max_pool2d(normalize(self.conv2(x).relu(), 1e-4), 3, 2)
        x = self.conv4(self.conv3(x).relu_()).relu_()
        x = functional.max_pool2d(self.conv5(x), 3, 2).clamp(min=0)
        x = functional.dropout(self.fc6(x.flatten(1)).relu(), 0.5, self.training)
        x = functional.dropout(self.fc7(x).relu(), 0.5, self.training)
        return self.fc8(x)


class SmallAlexNet(nn.Module):
    def __init__(
        self, num_classes=10, activation="relu", overlapping=True, alpha=None, dropout=0.0
    ):
        super().__init__()
        self.act, self.alpha = getattr(torch, activation), alpha
        self.side, self.dropout = 2 + overlapping, nn.Dropout(dropout)
        sizes = [
            (3, 24, 6, 2, 3),
            (24, 48, 5, 1, 2),
            *[(48, 64, 3, 1, 1)],
            *2 * [(64, 64, 3, 1, 1)],
        ]
        self.convs = nn.ModuleList(nn.Conv2d(*size) for size in sizes)
        self.fcs = nn.ModuleList([nn.Linear(64, 128), nn.Linear(128, 128)])
        self.last = nn.Linear(128, num_classes)

    def forward(self, x):
        for i, conv in enumerate(self.convs):
            x = self.act(conv(x))
            if i < 2 and self.alpha is not None:
                x = normalize(x, self.alpha)
            if i in (0, 1, 4):
                x = functional.max_pool2d(x, self.side, 2)
        x = x.squeeze((2, 3))
        for fc in self.fcs:
            x = self.dropout(self.act(fc(x)))
        return self.last(x)
