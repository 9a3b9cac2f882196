"""Another right solution: raw parameters with other names, declared backwards, and functions."""

import torch
import torch.nn.functional as F
from torch import nn


class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        shapes = [(num_classes, 84), (84, 120), (120, 400), (16, 6, 5, 5), (6, 1, 5, 5)]
        self.unused = nn.Identity()
        self.kernels = nn.ParameterList([nn.Parameter(0.1 * torch.randn(s)) for s in shapes])
        self.offsets = nn.ParameterList([nn.Parameter(torch.zeros(s[0])) for s in shapes])

    def forward(self, images):
        w, b = list(self.kernels)[::-1], list(self.offsets)[::-1]
        x = F.conv2d(F.pad(images, (2, 2, 2, 2)), w[0], b[0])
        x = F.max_pool2d(x.clamp(min=0), 2)
        x = F.conv2d(x, w[1]) + b[1].view(1, -1, 1, 1)
        x = F.max_pool2d(torch.maximum(x, torch.zeros_like(x)), 2)
        x = x.reshape(x.shape[0], -1)
        x = torch.relu_(x @ w[2].T + b[2])
        x = F.linear(x, w[3], b[3]).relu()
        return torch.addmm(b[4], x, w[4].t())
