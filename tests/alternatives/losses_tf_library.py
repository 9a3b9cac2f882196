"""Another right solution: logsumexp, gathered entries, counting in NumPy."""

import math

import numpy as np
import tensorflow as tf


def log_softmax(logits):
    logits = logits - tf.reduce_max(logits, axis=-1, keepdims=True)
    return logits - tf.reduce_logsumexp(logits, axis=-1, keepdims=True)


def cross_entropy(logits, labels, weight=None, label_smoothing=0.0, reduction="mean"):
    if reduction not in {"none", "sum", "mean"}:
        raise ValueError("unknown reduction")
    logs = log_softmax(logits)
    weight = tf.ones_like(logits[0]) if weight is None else weight
    own = tf.gather(weight, labels)
    hard = -own * tf.gather(logs, labels, batch_dims=1)
    soft = -tf.linalg.matvec(logs, weight)
    losses = (1 - label_smoothing) * hard + label_smoothing / logits.shape[-1] * soft
    if reduction == "none":
        return losses
    return tf.math.reduce_sum(losses) / (tf.reduce_sum(own) if reduction == "mean" else 1.0)


def binary_cross_entropy_with_logits(logits, targets):
    losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=targets, logits=logits)
    return tf.reduce_mean(losses)


def accuracy(logits, labels):
    return float(np.mean(logits.numpy().argmax(axis=-1) == labels.numpy()))


def top_k_accuracy(logits, labels, k):
    logits, labels = logits.numpy(), labels.numpy()
    if not 0 < k <= logits.shape[-1]:
        raise ValueError("k")
    found = [
        np.sum(np.delete(row, label) >= row[label]) < k
        for row, label in zip(logits, labels, strict=True)
    ]
    return float(np.mean(found))


class RunningMean:
    def __init__(self):
        self.means, self.counts = [], []

    def reset(self):
        self.__init__()

    def update(self, mean, count):
        self.means.append(float(mean))
        self.counts.append(count)

    def result(self):
        total = math.fsum(m * c for m, c in zip(self.means, self.counts, strict=True))
        return total / sum(self.counts) if self.counts else math.nan
