"""C3 as a depthwise kernel for each connection, the answers added; C5 as a full connection."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        coefficients = initial_weights((num_maps,), 4)
        self.pair = nn.Parameter(torch.stack([coefficients, torch.zeros(num_maps)]))

    def forward(self, x):
        n, c, h, w = x.shape
        added = x.reshape(n, c, h // 2, 2, w // 2, 2).sum(dim=(3, 5))
        scale, bias = self.pair[..., None, None]
        return scaled_tanh(added * scale + bias)


class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        outputs, inputs = np.nonzero(table)
        self.size = len(table)
        self.outputs, self.inputs = torch.from_numpy(outputs), torch.from_numpy(inputs)
        fan_in = torch.as_tensor(table.sum(axis=1)[outputs] * kernel_size**2).view(-1, 1, 1, 1)
        start = initial_weights((len(inputs), 1, kernel_size, kernel_size), 1)
        self.taps = nn.Parameter(start / fan_in)
        self.bias = nn.Parameter(torch.zeros(self.size, 1, 1))

    def forward(self, x):
        parts = F.conv2d(x[:, self.inputs], self.taps, groups=len(self.inputs))
        zeros = x.new_zeros(len(x), self.size, *parts.shape[2:])
        return zeros.index_add(1, self.outputs, parts) + self.bias


class LeNet5(nn.Sequential):
    def __init__(self, table, codes):
        class Squash(nn.Module):
            def forward(self, x):
                return scaled_tanh(x)

        super().__init__(
            nn.Conv2d(1, 6, 5), Squash(), Subsampling(6),
            SparseConv2d(table, 5), Squash(), Subsampling(16),
            nn.Flatten(), nn.Linear(400, 120), Squash(),
            nn.Linear(120, 84), Squash(), RBFOutput(codes),
        )  # fmt: skip
        for layer in self:
            if isinstance(layer, (nn.Conv2d, nn.Linear)):
                bound = 2.4 / layer.weight[0].numel()
                nn.init.uniform_(layer.weight, -bound, bound)
