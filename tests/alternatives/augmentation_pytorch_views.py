"""Other right solutions: views of all windows, scattered values, logarithms mixed in one go."""

import torch
from torch import nn
from torch.nn import functional


class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if self.training is False:
            return images
        count, _, height, width = images.shape
        windows = functional.pad(images, 4 * (self.padding,), value=0)
        windows = windows.unfold(2, height, 1).unfold(3, width, 1)  # (N, C, 2p + 1, 2p + 1, H, W)
        likely = torch.ones(2 * count, 2 * self.padding + 1)
        top, left = torch.multinomial(likely, 1).view(2, count)
        moved = windows[torch.arange(count), :, top, left]  # (N, C, H, W)
        mirrored = torch.empty(count).uniform_() < self.p
        moved[mirrored] = moved[mirrored].flip(3)
        return moved


def cutmix(images, labels, num_classes, alpha, rng):
    (height, width), count = images.shape[2:], len(images)
    share = rng.beta(alpha, alpha)
    middle = int(rng.random() * height), int(rng.random() * width)
    near = []
    for side, one in zip((height, width), middle, strict=True):
        reach, places = int(side * (1 - share) ** 0.5 / 2), torch.arange(side)
        near.append((places - one < reach) & (one - places <= reach))
    box = torch.outer(*near).expand_as(images)
    order = torch.tensor(rng.choice(count, size=count, replace=False))
    part = float(near[0].sum() * near[1].sum()) / (height * width)
    targets = torch.zeros(count, num_classes, dtype=images.dtype)
    for own, weight in ((labels, 1 - part), (labels[order], part)):
        weights = torch.full((count, 1), weight, dtype=images.dtype)
        targets.scatter_add_(1, own.long()[:, None], weights)
    return images.masked_scatter(box, images[order][box]), targets


def mixed_cross_entropy(logits, labels, partners, share):
    both = torch.stack([partners, labels], dim=1).long()
    costs = -torch.log_softmax(logits, dim=1).gather(1, both)  # (N, 2)
    share = torch.as_tensor(share, dtype=costs.dtype)
    return torch.lerp(*costs.unbind(dim=1), share.expand(len(costs))).mean()
