"""Losses and metrics in TensorFlow: from logits, without overflow, with the means done right.

A loss says where to go and must have a gradient; a metric says how good it is, and is only read.
Background: Goodfellow, Bengio & Courville (2016), section 6.2.2; Szegedy et al. (2016), section 7.
Check your work with: pytest tests/test_losses.py -k tf
"""

import tensorflow as tf


def log_softmax(logits):
    """Take the logarithm of the softmax over the last axis.

    Entry i becomes log(exp(z_i) / sum_j exp(z_j)), exact for logits of any
    size such as 1000 and -1000, in float32 as well: a large logit minus a
    large logarithm of the sum has lost its digits. It holds for -inf, too (a
    class that is excluded; not all of a row). The ready-made ``tf.nn.log_softmax`` is
    for comparison.

    Args:
        logits: (..., num_classes) float tensor.

    Returns:
        A tensor of that shape, through which gradients flow.
    """
    raise NotImplementedError  # TODO


def cross_entropy(
    logits, labels, weight=None, label_smoothing=0.0, reduction="mean"
):  # fmt: skip
    """Score logits against labels, with all the options of PyTorch's.

    With K classes, amount a = label_smoothing and label y, the target is
    q_k = (1 - a) [k = y] + a / K, and the loss of one example is
    -sum_k weight_k q_k log_softmax(logits)_k. The sum of the losses divided
    by the sum of weight_y over the batch is their mean.

    Args:
        logits: (N, K) float tensor, of any size, such as 1000 and -1000.
        labels: (N,) integer tensor, the classes from 0 on.
        weight: (K,) float tensor, how much each class counts; None is ones.
        label_smoothing: share of the uniform distribution, from 0 to 1.
        reduction: "mean", "sum", or "none" for the losses themselves (N,).

    Returns:
        A tensor from which gradients flow to the logits, computed in their
        precision.

    Raises:
        ValueError: for another reduction.

    Source: Szegedy et al. (2016), section 7, with u(k) = 1 / K.
    """
    raise NotImplementedError  # TODO


def binary_cross_entropy_with_logits(logits, targets):
    """Score yes-or-no logits: the mean of -t log p - (1 - t) log(1 - p).

    Here p = 1 / (1 + exp(-logit)). Values and gradients are exact for every
    logit, for 1000 and -1000, for 0 (where the gradient before the mean is
    0.5 - t), and where the loss is tiny (for 30 and the target 1, and for -30
    and the target 0).

    Args:
        logits: float tensor of any shape.
        targets: float tensor of that shape, from 0 to 1.

    Returns:
        The mean over all elements, a tensor without dimensions.
    """
    raise NotImplementedError  # TODO


def accuracy(logits, labels):
    """Measure how often the largest logit is that of the label.

    Args:
        logits: (N, num_classes) float tensor.
        labels: (N,) integer tensor.

    Returns:
        The share of right answers in the batch, a float from 0 to 1. Where
        several logits are largest, the answer is the first of these classes.
    """
    raise NotImplementedError  # TODO


def top_k_accuracy(logits, labels, k):
    """Measure how often the label is among the k best answers.

    A label is among them if fewer than k other classes have a logit at least
    as large as its own: a class that ties with the label counts against it,
    so that a network that gives all classes the same logit earns nothing
    (unless k is the number of classes).

    Args:
        logits: (N, num_classes) float tensor.
        labels: (N,) integer tensor.
        k: how many answers are allowed.

    Returns:
        The share of labels found, a float from 0 to 1.

    Raises:
        ValueError: unless 1 <= k <= num_classes.
    """
    raise NotImplementedError  # TODO


class RunningMean:
    """The mean over all examples so far, from means over batches.

    ``update(mean, count)`` takes in the mean over a batch of ``count``
    examples, a number or a tensor without dimensions. ``result()`` returns
    the mean over all examples, a float; before any update it is NaN.
    Products and sum are kept in 64 bits, whatever the tensors have, so that
    digits survive many small batches. ``reset()`` starts afresh.
    """

    def __init__(self):
        raise NotImplementedError  # TODO
