"""A vision transformer against convolutions on few images, in PyTorch."""

import torch
from torch import nn
from torch.nn import functional

__all__ = ["SIZES", "answers_right", "small_convolutions", "train_starts"]

# of a vision transformer for images of 8 x 8 pixels
SIZES = dict(
    image_size=8, patch_size=2, num_layers=2, num_heads=4, dim=32, mlp_dim=64, num_classes=10,
    channels=1,
)  # fmt: skip


def small_convolutions(widths=(16, 32, 51)):
    """Three 3x3 convolutions, the second with stride 2; the mean of each map; a linear layer.

    The last width makes its work that of the vision transformer of ``SIZES``.
    """
    layers, before = [], 1
    for width, stride in zip(widths, (1, 2, 1), strict=True):
        layers += [nn.Conv2d(before, width, 3, stride, padding=1), nn.ReLU()]
        before = width
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(before, 10))


def train_starts(make, seeds, images, labels, count, learning_rate, steps=400, batch=32):
    """Train a network from several starts, each on images of its own choice.

    The start with seed s learns from ``count`` images that s draws, in batches that s draws,
    whatever the network is: so two networks can be compared in pairs.

    Args:
        make: Function without arguments that makes a network.
        seeds: One for each start.
        images, labels: Tensors (N, 1, H, W) and (N,), from which the images are drawn.
        count: From how many images each start learns.
        learning_rate, steps, batch: Of AdamW, in one cycle.

    Returns:
        list: The trained networks, one for each seed.
    """
    nets = []
    for seed in seeds:
        torch.manual_seed(seed)
        net = make().train()
        draw = torch.Generator().manual_seed(1000 + seed)
        own = torch.randperm(len(images), generator=draw)[:count]
        optimizer = torch.optim.AdamW(
            net.parameters(), lr=learning_rate, weight_decay=0.05, foreach=True
        )
        cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, learning_rate, total_steps=steps)
        for _ in range(steps):
            drawn = own[torch.randint(count, (batch,), generator=draw)]
            loss = functional.cross_entropy(net(images[drawn]), labels[drawn])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            cycle.step()
        nets.append(net.eval())
    return nets


def answers_right(net, images, labels):
    """The share of right answers."""
    with torch.no_grad():
        return float((net.eval()(images).argmax(dim=1) == labels).double().mean())
