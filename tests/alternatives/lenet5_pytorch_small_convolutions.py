"""C3 as sixteen small convolutions, pooling as a convolution with ones, the root squared again."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.shift = nn.Parameter(torch.randn(num_maps) / 9)
        self.gain = nn.Parameter(initial_weights((num_maps,), 4))

    def forward(self, x):
        ones = x.new_ones(x.shape[1], 1, 2, 2)
        added = F.conv2d(x, ones, stride=2, groups=x.shape[1])
        scaled = torch.einsum("nchw,c->nchw", added, self.gain)
        return scaled_tanh(scaled + self.shift[:, None, None])


class SparseConv2d(nn.Module):
    def __init__(self, table, kernel_size):
        super().__init__()
        self.inputs = [np.flatnonzero(row).tolist() for row in table]
        self.maps = nn.ModuleList(nn.Conv2d(len(seen), 1, kernel_size) for seen in self.inputs)
        for one, seen in zip(self.maps, self.inputs, strict=True):
            one.weight = nn.Parameter(initial_weights(one.weight.shape, len(seen) * kernel_size**2))

    def forward(self, x):
        pairs = zip(self.maps, self.inputs, strict=True)
        return torch.cat([one(x[:, seen]) for one, seen in pairs], dim=1)


class RBFOutput(nn.Module):
    def __init__(self, codes):
        super().__init__()
        self.w = torch.tensor(codes, dtype=torch.float64)

    def forward(self, x):
        return torch.cdist(x.double(), self.w, compute_mode="donot_use_mm_for_euclid_dist") ** 2
