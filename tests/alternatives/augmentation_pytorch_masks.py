"""Other right solutions: gather, masks, soft targets."""

import torch
from torch import nn
from torch.nn import functional


class RandomShiftFlip(nn.Module):
    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding = padding
        self.p = p

    def forward(self, images):
        if self.training:
            n, c, h, w = images.shape
            flip = torch.bernoulli(torch.full((n, 1, 1, 1), float(self.p))).bool()
            images = torch.where(flip, images.flip(-1), images)
            framed = nn.ZeroPad2d(self.padding)(images)
            top = torch.randint(0, 2 * self.padding + 1, (n, 1, 1, 1))
            left = torch.randint(0, 2 * self.padding + 1, (n, 1, 1, 1))
            rows = top + torch.arange(h).view(1, 1, h, 1)
            framed = framed.gather(2, rows.expand(n, c, h, framed.shape[3]))
            columns = left + torch.arange(w).view(1, 1, 1, w)
            images = framed.gather(3, columns.expand(n, c, h, w))
        return images


def cutmix(images, labels, num_classes, alpha, rng):
    height, width = images.shape[-2:]
    first, second = rng.gamma(alpha, size=2) if alpha >= 1 else rng.gamma(alpha, 1.0, 2)
    share = first / (first + second)
    y, x = rng.integers([height, width])
    down, across = (int(side * (1 - share) ** 0.5 / 2) for side in (height, width))
    rows, columns = torch.arange(height), torch.arange(width)
    box = ((rows >= y - down) & (rows < y + down))[:, None] & (
        (columns >= x - across) & (columns < x + across)
    )
    order = torch.as_tensor(rng.permutation(images.shape[0]))
    part = box.to(images.dtype).mean()
    targets = torch.eye(num_classes, dtype=images.dtype)[labels]
    return torch.where(box, images[order], images), torch.lerp(targets, targets[order], part)


def mixed_cross_entropy(logits, labels, partners, share):
    classes = logits.shape[1]
    share = torch.as_tensor(share, dtype=logits.dtype).reshape(-1, 1)
    own, other = (functional.one_hot(one, classes).to(logits) for one in (labels, partners))
    return functional.cross_entropy(logits, share * own + (1 - share) * other)
