"""Another right solution: loops over channels, windows and towers, layers built on the spot."""

import torch
from torch import nn


def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    channels, result = maps.shape[1], []
    for i in range(channels):
        near = maps[:, max(0, i - size // 2) : i + size // 2 + 1]
        total = torch.linalg.vector_norm(near, dim=1) ** 2
        result.append(maps[:, i] / torch.pow(k + alpha * total / size, beta))
    return torch.stack(result, dim=1)


def max_pool(maps, kernel_size=3, stride=2):
    height, width = maps.shape[2:]
    rows = []
    for top in range(0, height - kernel_size + 1, stride):
        row = []
        for left in range(0, width - kernel_size + 1, stride):
            window = maps[:, :, top : top + kernel_size, left : left + kernel_size]
            row.append(window.max(dim=3).values.max(dim=2).values)
        rows.append(torch.stack(row, dim=-1))
    return torch.stack(rows, dim=-2)


def saturated_share(activation, inputs, threshold=0.05):
    flat, saturated = inputs.detach().reshape(-1), 0
    for value in flat:
        point = value.clone().requires_grad_(True)
        activation(point).backward()
        saturated += bool(point.grad.abs() < threshold)
    return saturated / len(flat)


class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.register_buffer("keep", torch.tensor(1.0 - p, dtype=torch.float64))
        self.seeded = None if seed is None else torch.Generator().manual_seed(seed)

    def forward(self, inputs):
        keep = self.keep.to(inputs.dtype)
        if not self.training:
            return inputs * keep
        mask = torch.rand_like(inputs) if self.seeded is None else None
        if mask is None:
            mask = torch.rand(inputs.shape, generator=self.seeded, dtype=torch.float64)
        return inputs * (mask < keep)


def grouped_conv2d(images, weight, bias, groups, padding=0):
    out, inside = len(weight) // groups, images.shape[1] // groups
    maps = []
    for g in range(groups):
        layer = nn.Conv2d(inside, out, tuple(weight.shape[2:]), padding=padding, device="meta")
        mine = {"weight": weight[g * out : (g + 1) * out], "bias": bias[g * out : (g + 1) * out]}
        part = images.narrow(1, g * inside, inside)
        maps.append(torch.func.functional_call(layer, mine, part))
    return torch.hstack(maps)


@torch.no_grad()
def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    for w, v in zip(parameters, velocities, strict=True):
        old = v.clone()
        v.zero_()
        v += momentum * old
        v -= weight_decay * lr * w
        v -= lr * w.grad
        w += v
