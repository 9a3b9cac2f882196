"""Another right solution: einsum, sums over the places of a kernel, one channel at a time."""

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


class Conv2d(nn.Module):
    """A sum over the places of the kernel, of shifted images."""

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, bias=True):
        super().__init__()
        self.k, self.s, self.p = kernel_size, stride, padding
        drawn = torch.rand(out_channels, in_channels, kernel_size, kernel_size) - 0.5
        self.register_parameter("weight", nn.Parameter(drawn))
        self.register_parameter("bias", nn.Parameter(torch.rand(out_channels)) if bias else None)

    def forward(self, images):
        images = functional.pad(images, [self.p] * 4)
        high, wide = ((size - self.k) // self.s + 1 for size in images.shape[2:])
        maps = 0.0 if self.bias is None else self.bias.reshape(-1, 1, 1)
        for i in range(self.k):
            for j in range(self.k):
                seen = images[:, :, i :: self.s, j :: self.s][:, :, :high, :wide]
                maps = maps + torch.einsum("oc,nchw->nohw", self.weight[:, :, i, j], seen)
        return maps


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
        channels = inputs.unbind(1)
        done = [self.of_channel(c, values) for c, values in enumerate(channels)]
        self.num_batches_tracked += int(self.training)
        return torch.stack(done, dim=1)

    def of_channel(self, c, values):
        """One channel after the other: (N,) or (N, H, W)."""
        if self.training:
            variance, mean = torch.var_mean(values, correction=0)
            for buffer, new in ((self.running_mean, mean), (self.running_var, values.var())):
                old = (1 - self.momentum) * buffer[c]
                buffer[c] = old + self.momentum * new.detach()
        else:
            mean, variance = self.running_mean[c].clone(), self.running_var[c].clone()
        return (values - mean) / (variance + self.eps) ** 0.5 * self.weight[c] + self.bias[c]


class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        if not (p >= 0 and p < 1):
            raise ValueError("p")
        self.p = p

    def forward(self, inputs):
        if not self.training:
            return inputs
        lost = torch.empty_like(inputs).uniform_() < self.p
        return (inputs / (1 - self.p)).masked_fill(lost, 0.0)


def fans(shape):
    out, into, *window = shape
    area = 1
    for side in window:
        area *= int(side)
    return int(into) * area, int(out) * area


def xavier_uniform(shape, gain=1.0):
    fan_in, fan_out = fans(shape)
    limit = gain * (6 / (fan_in + fan_out)) ** 0.5
    return torch.lerp(torch.full(shape, -limit), torch.full(shape, limit), torch.rand(shape))


def he_normal(shape, negative_slope=0.0):
    variance = 2 / (1 + negative_slope**2) / fans(shape)[0]
    return torch.normal(0.0, variance**0.5, size=tuple(shape))
