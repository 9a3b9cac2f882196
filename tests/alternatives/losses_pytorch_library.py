"""Another right solution: logaddexp, gathered entries, Python lists, exact sums."""

import math

import torch


def log_softmax(logits):
    logits = logits - logits.amax(dim=-1, keepdim=True)
    total = logits[..., :1]
    for column in logits.split(1, dim=-1)[1:]:
        total = torch.logaddexp(total, column)
    return logits - total


def cross_entropy(logits, labels, weight=None, label_smoothing=0.0, reduction="mean"):
    if reduction not in {"none", "sum", "mean"}:
        raise ValueError("unknown reduction")
    logs = log_softmax(logits)
    weight = torch.ones_like(logits[0]) if weight is None else weight
    own = weight[labels]
    hard = -own * logs[torch.arange(len(labels)), labels]
    soft = -(logs @ weight)
    losses = (1 - label_smoothing) * hard + label_smoothing / logits.size(-1) * soft
    if reduction == "none":
        return losses
    return torch.sum(losses) / (own.sum() if reduction == "mean" else 1)


def binary_cross_entropy_with_logits(logits, targets):
    zero = torch.zeros_like(logits)
    yes, no = torch.logaddexp(zero, -logits), torch.logaddexp(zero, logits)
    return torch.mean(torch.lerp(no, yes, targets.to(logits)))


def accuracy(logits, labels):
    return int((logits.max(1).indices == labels).sum()) / len(labels)


def top_k_accuracy(logits, labels, k):
    count, num_classes = logits.shape
    if k not in range(1, num_classes + 1):
        raise ValueError("k")
    found = 0
    for row, label in zip(logits.tolist(), labels.tolist(), strict=True):
        others = row[:label] + row[label + 1 :]
        found += sum(other >= row[label] for other in others) < k
    return found / count


class RunningMean:
    def __init__(self):
        self.means, self.counts = [], []

    def reset(self):
        self.__init__()

    def update(self, mean, count):
        self.means.append(float(mean.detach() if hasattr(mean, "detach") else mean))
        self.counts.append(count)

    def result(self):
        total = math.fsum(m * c for m, c in zip(self.means, self.counts, strict=True))
        return total / sum(self.counts) if self.counts else math.nan
