"""Another right solution: a convolution over channels, shifted copies, block-diagonal kernels."""

import torch
from torch import nn
from torch.nn import functional


def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    squares = maps.square().flatten(2).transpose(1, 2).flatten(0, 1)[:, None]  # (N H W, 1, C)
    mean = functional.avg_pool1d(squares, size, 1, size // 2)  # zeros count
    mean = mean.reshape(len(maps), -1, maps.shape[1]).transpose(1, 2).reshape(maps.shape)
    return maps * (k + alpha * mean).pow(-beta)


def max_pool(maps, kernel_size=3, stride=2):
    height, width = ((side - kernel_size) // stride + 1 for side in maps.shape[2:])
    result = None
    for dy in range(kernel_size):
        for dx in range(kernel_size):
            part = maps[:, :, dy::stride, dx::stride][:, :, :height, :width]
            result = part if result is None else torch.maximum(result, part)
    return result


def saturated_share(activation, inputs, threshold=0.05):
    points = inputs.detach().flatten()
    _, slopes = torch.func.jvp(activation, (points,), (torch.ones_like(points),))
    return int((slopes.abs() < threshold).sum()) / points.numel()


class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.keep = 1 - p
        self.generator = None
        if seed is not None:
            self.generator = torch.Generator()
            self.generator.manual_seed(seed)

    def forward(self, inputs):
        if self.training:
            chances = torch.full_like(inputs, self.keep)
            return inputs.masked_fill(torch.bernoulli(chances, generator=self.generator) == 0, 0)
        return inputs - (1 - self.keep) * inputs


def grouped_conv2d(images, weight, bias, groups, padding=0):
    rows, inside = len(weight) // groups, weight.shape[1]
    full = weight.new_zeros(len(weight), images.shape[1], *weight.shape[2:])
    for g in range(groups):
        out = slice(g * rows, (g + 1) * rows)
        full[out, g * inside : (g + 1) * inside] = weight[out]
    return functional.conv2d(images, full, bias, padding=padding)


def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    for i, w in enumerate(parameters):
        new = momentum * velocities[i] - weight_decay * lr * w.data - lr * w.grad
        velocities[i].copy_(new)
        w.data += new
