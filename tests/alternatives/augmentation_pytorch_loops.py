"""Other right solutions: image by image."""

import numpy as np
import torch
from torch import nn


class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        if not self.training:
            return images
        new = torch.zeros_like(images)
        _, _, height, width = images.shape
        for image, out in zip(images, new, strict=True):
            if torch.rand(()).item() < self.p:
                image = torch.flip(image, dims=[2])
            dy = int(torch.randint(-self.padding, self.padding + 1, ()))
            dx = int(torch.randint(-self.padding, self.padding + 1, ()))
            for y in range(max(dy, 0), min(height + dy, height)):
                for x in range(max(dx, 0), min(width + dx, width)):
                    out[:, y, x] = image[:, y - dy, x - dx]
        return new


def cutmix(images, labels, num_classes, alpha, rng):
    count, _, height, width = images.shape
    share = float(rng.beta(alpha, alpha))
    row, column = divmod(int(rng.integers(height * width)), width)
    order = np.argsort(rng.random(count)).tolist()
    down = int(height * np.sqrt(1 - share) / 2)
    across = int(width * np.sqrt(1 - share) / 2)
    top, bottom = max(0, row - down), min(height, row + down)
    left, right = max(0, column - across), min(width, column + across)
    new = torch.stack([one for one in images])
    targets = torch.zeros(count, num_classes, dtype=images.dtype)
    pixels = (bottom - top) * (right - left) / (height * width)
    for n, partner in enumerate(order):
        new[n, :, top:bottom, left:right] = images[partner, :, top:bottom, left:right]
        targets[n, labels[n]] += 1 - pixels
        targets[n, labels[partner]] += pixels
    return new, targets


def mixed_cross_entropy(logits, labels, partners, share):
    shares = torch.as_tensor(share, dtype=logits.dtype).expand(len(logits))
    loss = nn.CrossEntropyLoss()
    total = logits.new_zeros(())
    for n in range(len(logits)):
        row = logits[n : n + 1]
        total = total + shares[n] * loss(row, labels[n : n + 1])
        total = total + (1 - shares[n]) * loss(row, partners[n : n + 1])
    return total / len(logits)
