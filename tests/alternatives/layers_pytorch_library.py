"""Another right solution: what the framework's layers are made of, by inheritance and functions."""

import torch
from torch import nn
from torch.nn import functional


class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        start = torch.rand(out_features, in_features + 1) * 2 - 1
        start /= in_features**0.5
        self.weight = nn.Parameter(start[:, 1:].clone())
        if bias:
            self.bias = nn.Parameter(start[:, 0].clone())

    def forward(self, inputs):
        outputs = torch.einsum("...i,oi->...o", inputs, self.weight)
        return outputs + self.bias if hasattr(self, "bias") else outputs


class BatchNorm(nn.modules.batchnorm._BatchNorm):
    def _check_input_dim(self, input):
        assert input.dim() in (2, 4)


class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not (p >= 0 and p < 1):
            raise ValueError("p")
        self.p = p

    def forward(self, inputs):
        return functional.dropout(inputs, self.p, training=self.training)
