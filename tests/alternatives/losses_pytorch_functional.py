"""Another right solution: the framework's ready-made pieces, where they agree with the task."""

import torch
from torch.nn import functional


def log_softmax(logits):
    return functional.log_softmax(logits, dim=-1)


def cross_entropy(logits, labels, weight=None, label_smoothing=0.0, reduction="mean"):
    return functional.cross_entropy(
        logits, labels, weight, label_smoothing=label_smoothing, reduction=reduction
    )


def accuracy(logits, labels):
    return float((torch.argmax(logits, -1) == labels).double().mean())


class RunningMean:
    """A mean that is moved by each batch."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.mean, self.count = float("nan"), 0

    def update(self, mean, count):
        mean = torch.as_tensor(mean, dtype=torch.float64).item()
        self.count += count
        before = 0.0 if self.count == count else self.mean
        self.mean = before + (mean - before) * count / self.count

    def result(self):
        return self.mean
