"""Small residual networks on few digits, several of them side by side, with augmented images."""

import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional


class SeveralResNets(nn.Module):
    """Residual networks of one shape for images (1, 8, 8), side by side: groups of one network.

    A group of a convolution sees its own channels only, and a batch normalization has statistics
    for each channel, so no network notices the others.

    Args:
        seeds: One for each network.
        width: Channels of the first convolution; later ones have twice as many.
    """

    def __init__(self, seeds, width=8):
        super().__init__()
        self.runs, wide = len(seeds), 2 * width
        shapes = [(1, width), (width, wide), (wide, wide), (wide, wide)]
        chains = []
        for seed in seeds:
            torch.manual_seed(seed)
            convs = [nn.Conv2d(*shape, 3, bias=False).weight for shape in shapes]
            chains.append((*convs, nn.Conv2d(wide, 10, 1).weight))
        layers = zip(*chains, strict=True)  # the same layer of all networks
        self.weights = nn.ParameterList(torch.cat(one).detach() for one in layers)
        self.norms = nn.ModuleList(nn.BatchNorm2d(len(one)) for one in self.weights[:-1])
        self.biases = nn.Parameter(torch.zeros(10 * self.runs))

    def conv(self, number, maps):
        weight = self.weights[number]
        return self.norms[number](functional.conv2d(maps, weight, padding=1, groups=self.runs))

    def forward(self, images):
        """(N, runs, 8, 8) -> logits (N, runs, 10)."""
        maps = functional.max_pool2d(self.conv(0, images).relu(), 2)  # (N, runs * width, 4, 4)
        maps = self.conv(1, maps).relu()
        maps = (maps + self.conv(3, self.conv(2, maps).relu())).relu()
        maps = maps.mean(dim=(2, 3), keepdim=True)  # (N, runs * 2 width, 1, 1)
        logits = functional.conv2d(maps, self.weights[-1], self.biases, groups=self.runs)
        return logits.reshape(len(images), self.runs, 10)

    def alone(self, number):
        """A copy of one of the networks, as `SeveralResNets` of one run."""
        state = {name: value.chunk(self.runs)[number] if value.ndim else value
                 for name, value in self.state_dict().items()}  # fmt: skip
        copy = SeveralResNets([number], len(self.weights[0]) // self.runs)
        copy.load_state_dict(state)
        return copy.train(self.training)


def choose(labels, each, seed):
    """The rows of ``each`` images of every class, drawn at random."""
    order = np.random.default_rng(seed).permutation(len(labels))
    return np.concatenate([order[labels[order] == k][:each] for k in range(10)])


def train_augmented(train, test, augment, seeds, *, each=10, epochs=80, batch=50, lr=1e-2):
    """Train networks on few images, which are augmented anew in each epoch.

    Args:
        train: Split from which every network gets ``each`` images of every class, its own draw.
        test: Split on which all are tested, without augmentation.
        augment: Function from images (N, 1, 8, 8), one-hot targets (N, 10) and a NumPy Generator
            to as many of both; it gets one batch of one network. None leaves both as they are.
        seeds: One for each network: its images, its random start, its order, its chance.
        each, epochs, batch, lr: Of the training with Adam, whose rate falls to 0 in a cosine.

    Returns:
        dict: ``test`` and ``train``, the shares of right answers of each network, on training
        images without augmentation; ``augmenting`` and ``whole``, seconds of this thread; ``nets``.
    """
    begin, spent = time.thread_time(), 0.0
    rows = np.stack([choose(train.labels, each, seed) for seed in seeds])  # (runs, M)
    images = train.images[rows].astype(np.float32)  # (runs, M, 1, 8, 8)
    targets = np.eye(10, dtype=np.float32)[train.labels[rows]]  # (runs, M, 10)
    chances = [np.random.default_rng([seed, 1]) for seed in seeds]
    nets = SeveralResNets(seeds)
    optimizer = torch.optim.Adam(nets.parameters(), lr=lr, fused=True)
    steps = epochs * -(-rows.shape[1] // batch)
    fall = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for _ in range(epochs):
        orders = np.stack([chance.permutation(rows.shape[1]) for chance in chances])
        for start in range(0, rows.shape[1], batch):
            some = orders[:, start : start + batch]
            pairs = [(images[n, one], targets[n, one]) for n, one in enumerate(some)]
            if augment is not None:
                now = time.thread_time()
                pairs = [augment(*pair, c) for pair, c in zip(pairs, chances, strict=True)]
                spent += time.thread_time() - now
            x, y = (torch.tensor(np.stack(one, axis=1), dtype=torch.float32)
                    for one in zip(*pairs, strict=True))  # fmt: skip
            logits = nets(x[:, :, 0])  # (N, runs, 10)
            loss = -(y * logits.log_softmax(dim=2)).sum(dim=2).mean(dim=0).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            fall.step()
    whole = time.thread_time() - begin
    known = read(nets, images[:, :, 0].swapaxes(0, 1))
    return {
        "test": (read(nets, test.images) == test.labels[:, None]).mean(axis=0),
        "train": (known == train.labels[rows].T).mean(axis=0),
        "augmenting": spent, "whole": whole, "nets": nets,
    }  # fmt: skip


def read(nets, images):
    """The labels (N, runs) that networks give to images (N, 1, 8, 8), or (N, runs, 8, 8)."""
    nets.eval()
    images = torch.tensor(np.ascontiguousarray(images), dtype=torch.float32)
    with torch.no_grad():
        logits = nets(images.expand(-1, nets.runs, -1, -1))  # (N, runs, 10)
    return logits.argmax(dim=2).numpy()


def by_groups(images, rng, operations, number=2, magnitude=10):
    """What `rand_augment` does, all images of one draw at once: each single one would take longer.

    Args:
        images: Array (N, 1, H, W); it is left as it is.
        rng: NumPy Generator.
        operations: List of (function, low, high, signed), as the page on augmentation has them.
        number: So many operations follow one another.
        magnitude: From 0 to 30.
    """
    images = images.copy()
    for _ in range(number):
        which = rng.integers(len(operations), size=len(images))
        sign = rng.choice([-1, 1], size=len(images))
        for place, (function, low, high, signed) in enumerate(operations):
            strength = low + (high - low) * magnitude / 30
            for one in (-1, 1) if signed else (1,):
                rows = (which == place) & ((sign == one) | (not signed))
                if rows.any():
                    images[rows] = function(images[rows], one * strength)
    return images
