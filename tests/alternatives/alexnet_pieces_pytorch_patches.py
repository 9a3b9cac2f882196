"""Another right solution: patches and einsum, boolean masks, slopes by vjp, list operations."""

import torch
from torch import nn
from torch.nn import functional


def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    place = torch.arange(maps.shape[1])
    near = (place[:, None] - place).abs() <= size // 2
    energy = torch.einsum("nchw,dc->ndhw", maps**2, near.to(maps.dtype))
    return maps * torch.exp(-beta * torch.log(k + alpha * energy / size))


def max_pool(maps, kernel_size=3, stride=2):
    count, channels, height, width = maps.shape
    columns = functional.unfold(maps, kernel_size, stride=stride)
    columns = columns.view(count, channels, kernel_size**2, -1)
    best = columns.argmax(dim=2, keepdim=True)
    rows = (height - kernel_size) // stride + 1
    return columns.gather(2, best).view(count, channels, rows, -1)


def saturated_share(activation, inputs, threshold=0.05):
    points = inputs.detach().clone()
    _, pull_back = torch.func.vjp(activation, points)
    (slopes,) = pull_back(torch.ones_like(points))
    inside = (slopes > -threshold) & (slopes < threshold)
    return (inside.sum() / inside.numel()).item()


class PaperDropout(nn.Module):
    def __init__(self, p=0.5, seed=None):
        super().__init__()
        self.p = p
        self.source = torch.default_generator if seed is None else torch.Generator()
        if seed is not None:
            self.source.manual_seed(seed)

    def forward(self, inputs):
        if self.training:
            draws = torch.empty(inputs.numel()).uniform_(generator=self.source)
            return torch.where(draws.view(inputs.shape) < self.p, 0.0, inputs)
        return inputs.mul(1 - self.p)


def grouped_conv2d(images, weight, bias, groups, padding=0):
    kernels = weight.unflatten(0, (groups, -1))
    towers = images.unflatten(1, (groups, -1))
    maps = [
        functional.conv2d(towers[:, g], kernels[g], None, padding=padding) for g in range(groups)
    ]
    return torch.stack(maps, dim=1).flatten(1, 2) + bias[:, None, None]


def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    weights = [w.detach() for w in parameters]
    gradients = [w.grad for w in parameters]
    torch._foreach_mul_(velocities, momentum)
    torch._foreach_add_(velocities, weights, alpha=-lr * weight_decay)
    torch._foreach_add_(velocities, gradients, alpha=-lr)
    torch._foreach_add_(weights, velocities)
