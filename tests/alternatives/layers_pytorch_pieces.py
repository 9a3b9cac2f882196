"""Another right solution: unfold, lerp, distributions, tensors without memory."""

import math

import torch
from torch import distributions, nn
from torch.nn import functional


class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        draw = distributions.Uniform(-(in_features**-0.5), in_features**-0.5)
        self.weight = nn.Parameter(draw.sample((out_features, in_features)))
        self.register_parameter("bias", None)
        if bias:
            self.bias = nn.Parameter(draw.sample((out_features,)))

    def forward(self, inputs):
        outputs = torch.tensordot(inputs, self.weight, dims=([-1], [1]))
        return outputs if self.bias is None else outputs.add(self.bias)


class Conv2d(nn.Module):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, bias=True):
        super().__init__()
        self.setup = dict(kernel_size=kernel_size, stride=stride, padding=padding)
        weight = torch.randn(out_channels, in_channels, kernel_size, kernel_size)
        self.register_parameter("weight", nn.Parameter(weight / kernel_size))
        self.register_parameter("bias", nn.Parameter(torch.zeros(out_channels)) if bias else None)

    def forward(self, images):
        k, s, p = (self.setup[name] for name in ("kernel_size", "stride", "padding"))
        high, wide = ((side + 2 * p - k) // s + 1 for side in images.shape[2:])
        columns = functional.unfold(images, **self.setup)  # (N, C k k, L)
        maps = torch.einsum("of,nfl->nol", self.weight.flatten(1), columns)
        if self.bias is not None:
            maps = maps + self.bias[:, None]
        return maps.unflatten(2, (high, wide))


class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        for name, start in (("weight", 1.0), ("bias", 0.0)):
            self.register_parameter(name, nn.Parameter(torch.full((num_features,), start)))
        for name, start in (("running_mean", 0.0), ("running_var", 1.0)):
            self.register_buffer(name, torch.full((num_features,), start))
        self.register_buffer("num_batches_tracked", torch.zeros((), dtype=torch.int64))
        self.eps, self.momentum = eps, momentum

    def forward(self, inputs):
        rows = inputs.movedim(1, -1)  # the channels last: they broadcast
        if self.training:
            flat = rows.reshape(-1, rows.shape[-1])
            center = flat.mean(0)
            off = flat - center
            spread = torch.einsum("nc,nc->c", off, off)
            variance = spread / len(flat)
            with torch.no_grad():
                self.running_mean.lerp_(center, self.momentum)
                self.running_var.lerp_(spread / (len(flat) - 1), self.momentum)
                self.num_batches_tracked += 1
        else:
            center, variance = self.running_mean.clone(), self.running_var.clone()
        factor = self.weight * torch.rsqrt(variance + self.eps)
        return torch.addcmul(self.bias, rows - center, factor).movedim(-1, 1)


class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not math.isclose(min(max(p, 0), 1), p) or p == 1:
            raise ValueError(f"{p} is no probability below 1")
        self.mask = distributions.Bernoulli(torch.tensor(1.0 - p))
        self.scale = 1 / (1 - p)

    def forward(self, inputs):
        if self.training:
            inputs = torch.where(self.mask.sample(inputs.shape) > 0, self.scale * inputs, 0.0)
        return inputs


def fans(shape):
    ghost = torch.empty(tuple(shape), device="meta")
    return ghost[0].numel(), ghost.select(1, 0).numel()


def xavier_uniform(shape, gain=1.0):
    total = sum(fans(shape))
    return (torch.rand(tuple(shape)) - 0.5) * (2 * gain * math.sqrt(6 / total))


def he_normal(shape, negative_slope=0.0):
    std = (0.5 * (1 + negative_slope**2) * fans(shape)[0]) ** -0.5
    return distributions.Normal(0.0, std).sample(tuple(shape))
