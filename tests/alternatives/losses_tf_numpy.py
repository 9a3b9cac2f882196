"""Another right solution: own gradients, targets by where, log-sigmoids, NumPy, sorted lists."""

import numpy as np
import tensorflow as tf


@tf.custom_gradient
def log_softmax(logits):
    result = logits - tf.math.reduce_max(logits, -1, True)
    result = result - tf.math.log(tf.reduce_sum(tf.exp(result), -1, True))

    def back(upstream):
        return upstream - tf.exp(result) * tf.reduce_sum(upstream, -1, True)

    return result, back


def cross_entropy(logits, labels, weight=None, label_smoothing=0.0, reduction="mean"):
    if reduction not in {"mean", "sum", "none"}:
        raise ValueError(reduction)
    classes = tf.range(logits.shape[1], dtype=labels.dtype)
    rest = label_smoothing / logits.shape[1]
    high = tf.constant(1 - label_smoothing + rest, logits.dtype)
    targets = tf.where(labels[:, None] == classes, high, tf.constant(rest, logits.dtype))
    counted = tf.ones_like(logits[:, 0])
    if weight is not None:
        targets, counted = targets * weight, tf.gather(weight, labels)
    losses = -tf.einsum("nk,nk->n", targets, log_softmax(logits))
    if reduction == "mean":
        return tf.reduce_sum(losses) / tf.reduce_sum(counted)
    return tf.reduce_sum(losses) if reduction == "sum" else losses


def binary_cross_entropy_with_logits(logits, targets):
    losses = targets * tf.math.log_sigmoid(logits) + (1 - targets) * tf.math.log_sigmoid(-logits)
    return -tf.reduce_sum(losses) / tf.cast(tf.size(losses), losses.dtype)


def accuracy(logits, labels):
    rows = zip(logits.numpy(), labels.numpy(), strict=True)
    right = [int(np.argmax(row)) == int(label) for row, label in rows]
    return sum(right) / len(right)


def top_k_accuracy(logits, labels, k):
    if k < 1 or k > logits.shape[1]:
        raise ValueError(f"{k} answers")
    found = 0
    for row, label in zip(logits.numpy().tolist(), labels.numpy(), strict=True):
        own = row[label]
        found += sorted(row, reverse=True).index(own) + row.count(own) <= k
    return found / len(labels)


class RunningMean:
    def __init__(self):
        self.reset()

    def reset(self):
        self.sums = np.zeros(2)

    def update(self, mean, count):
        self.sums = self.sums + [np.float64(mean) * count, count]

    def result(self):
        return float(self.sums[0] / self.sums[1]) if self.sums[1] else float("nan")
