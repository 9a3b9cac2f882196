"""Small residual networks side by side, trained by a recipe that is put together from pieces."""

import time

import numpy as np
import torch
from torch.nn import functional

from workbook.pytorch_augmented import SeveralResNets, choose, read


class RecipeRun:
    """Networks with their own few images, starts, orders and chance, trained epoch by epoch.

    Runs with the same seeds have the same images, starts and orders, so they can be compared pair
    by pair.

    Args:
        train: Split from which every network gets ``each`` images of every class, its own draw.
        seeds: One for each network.
        optimizer: Function from the networks to an optimizer of PyTorch. Its steps must treat each
            number by itself, as those of Adam do, or networks would notice each other.
        schedule: Function from the number of a step and the number of all steps to the rate.
        smoothing: Share of the uniform distribution in the targets.
        augment: Function from images (N, 1, 8, 8), one-hot targets (N, 10) and a NumPy Generator
            to as many of both; None leaves both as they are.
        each, epochs, batch: Of the training.

    Attributes:
        nets: The networks, one module.
        history: The training loss of each step, the mean over the networks.
        averages: List of objects whose ``update()`` is called after each step; empty at first.
        seconds: Processor time of this thread that training has taken, averages not included.
        averaging: The same, of the averages' updates.
    """

    def __init__(
        self, train, seeds, optimizer, schedule, *, smoothing=0.0, augment=None,
        each=10, epochs=80, batch=50,
    ):  # fmt: skip
        rows = np.stack([choose(train.labels, each, seed) for seed in seeds])  # (runs, M)
        self.images = train.images[rows].astype(np.float32)  # (runs, M, 1, 8, 8)
        self.targets = np.eye(10, dtype=np.float32)[train.labels[rows]]  # (runs, M, 10)
        self.orders = [np.random.default_rng([seed, 1]) for seed in seeds]
        self.chances = [np.random.default_rng([seed, 2]) for seed in seeds]
        self.nets = SeveralResNets(seeds)
        self.optimizer = optimizer(self.nets)
        self.schedule, self.smoothing, self.augment = schedule, smoothing, augment
        self.epochs, self.batch, self.step = epochs, batch, 0
        self.total = epochs * -(-rows.shape[1] // batch)
        self.history, self.averages, self.seconds, self.averaging = [], [], 0.0, 0.0

    def train_epoch(self):
        """Go through all images once, in an order of each network's own."""
        begin, before = time.thread_time(), self.averaging
        count = self.images.shape[1]
        orders = np.stack([chance.permutation(count) for chance in self.orders])
        self.nets.train()
        for start in range(0, count, self.batch):
            self._train_step(orders[:, start : start + self.batch])
        self.seconds += time.thread_time() - begin - (self.averaging - before)

    def _train_step(self, rows):
        x, y = self._pairs(rows, self.augment)
        logits = self.nets(x).flatten(0, 1)  # (N * runs, 10)
        loss = functional.cross_entropy(logits, y.flatten(0, 1), label_smoothing=self.smoothing)
        for group in self.optimizer.param_groups:
            group["lr"] = self.schedule(self.step, self.total)
        self.optimizer.zero_grad()
        (loss * self.nets.runs).backward()  # the mean of each network by itself
        self.optimizer.step()
        self.step += 1
        self.history.append(loss.item())
        begin = time.thread_time()
        for average in self.averages:
            average.update()
        self.averaging += time.thread_time() - begin

    def _pairs(self, rows, augment):
        """Images (N, runs, 8, 8) and targets (N, runs, 10) of rows (runs, N)."""
        pairs = [(self.images[n, one], self.targets[n, one]) for n, one in enumerate(rows)]
        if augment is not None:
            pairs = [augment(*pair, c) for pair, c in zip(pairs, self.chances, strict=True)]
        x, y = (np.stack(one, axis=1) for one in zip(*pairs, strict=True))
        return torch.tensor(x[:, :, 0], dtype=torch.float32), torch.tensor(y, dtype=torch.float32)

    def batches(self):
        """All images as they are, as (inputs, targets), in one order."""
        runs, count = self.images.shape[:2]
        for start in range(0, count, self.batch):
            rows = np.arange(start, min(start + self.batch, count))
            yield self._pairs(np.tile(rows, (runs, 1)), None)

    def accuracy(self, split):
        """The share of right answers of each network, in evaluation mode."""
        return (read(self.nets, split.images) == split.labels[:, None]).mean(axis=0)

    def _logs(self, split):
        """Logarithms of probabilities (N, runs, 10), in evaluation mode."""
        self.nets.eval()
        images = torch.tensor(split.images, dtype=torch.float32).expand(-1, self.nets.runs, -1, -1)
        with torch.no_grad():
            return self.nets(images).log_softmax(dim=2)

    def measured(self, split):
        """Accuracy and mean cross-entropy, without smoothing, of each network."""
        logs, labels = self._logs(split), torch.tensor(split.labels)[:, None]  # (N, runs, 10)
        right = (logs.argmax(dim=2) == labels).numpy().mean(axis=0)
        truth = labels[..., None].expand(-1, self.nets.runs, 1)
        return right, -logs.gather(2, truth)[..., 0].mean(dim=0).numpy()

    def confidence(self, split):
        """The mean probability that each network gives to its answer."""
        return self._logs(split).amax(dim=2).exp().mean(dim=0).numpy()
