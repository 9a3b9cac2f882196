"""Another right solution: torch.nn.init, other names inside, moments by hand, bernoulli masks."""

import torch
from torch import nn
from torch.nn import functional


class Linear(nn.Module):
    def __init__(self, in_features: int, out_features: int, bias: bool = True):
        nn.Module.__init__(self)
        self.weight = nn.Parameter(torch.empty((out_features, in_features)))
        nn.init.kaiming_uniform_(self.weight, a=5**0.5)
        self.register_parameter("bias", nn.Parameter(torch.empty(out_features)) if bias else None)
        if bias:
            nn.init.uniform_(self.bias, -(in_features**-0.5), in_features**-0.5)

    def forward(self, inputs):
        return functional.linear(inputs, self.weight, self.bias)


class Conv2d(nn.Module):
    """A matrix product with all windows."""

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, bias=True):
        super().__init__()
        self.window = dict(kernel_size=kernel_size, stride=stride, padding=padding)
        self.bias = nn.Parameter(torch.randn(out_channels)) if bias else None
        shape = (out_channels, in_channels, kernel_size, kernel_size)
        self.weight = nn.Parameter(torch.randn(shape))

    def forward(self, images):
        patches = functional.unfold(images, **self.window)  # (N, C * k * k, places)
        maps = self.weight.flatten(1) @ patches  # (N, O, places)
        side = [
            (size + 2 * self.window["padding"] - self.window["kernel_size"])
            // self.window["stride"]
            + 1
            for size in images.shape[2:]
        ]
        maps = maps.unflatten(2, side)
        return maps if self.bias is None else maps + self.bias[:, None, None]


class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.settings = (eps, momentum)
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.weight = nn.Parameter(torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.zeros((), dtype=torch.long))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))

    def forward(self, inputs):
        eps, momentum = self.settings
        last = inputs.movedim(1, -1)  # (N, ..., C)
        if self.training:
            rows = last.flatten(0, -2)  # (n, C)
            mean = rows.sum(0) / len(rows)
            variance = ((rows - mean) ** 2).sum(0) / len(rows)
            new = variance.detach() * len(rows) / (len(rows) - 1)
            self.running_mean = (1 - momentum) * self.running_mean + momentum * mean.detach()
            self.running_var = (1 - momentum) * self.running_var + momentum * new
            self.num_batches_tracked = self.num_batches_tracked + 1
        else:
            mean, variance = self.running_mean, self.running_var
        unit = (last - mean) * torch.rsqrt(variance + eps)
        return (unit * self.weight + self.bias).movedim(-1, 1)


class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if p < 0 or p >= 1:
            raise ValueError("p")
        self.keep = 1 - p

    def forward(self, inputs):
        if self.training:
            mask = torch.bernoulli(torch.full(inputs.shape, self.keep)).to(inputs)
            return inputs * (mask / self.keep)
        return inputs.clone()


def fans(shape):
    weight = torch.empty(shape)
    return weight[0].numel(), weight[:, 0].numel()


def xavier_uniform(shape, gain=1.0):
    return nn.init.xavier_uniform_(torch.empty(shape), gain)


def he_normal(shape, negative_slope=0.0):
    return nn.init.kaiming_normal_(torch.empty(shape), a=negative_slope)
