"""Tensors in PyTorch: broadcasting, gathering, scattering, patches and einsum.

Whole arrays at a time: no loop over rows, classes or patches stands in Python.
Axes in PyTorch's order: images are (N, C, H, W).
Check your work with: pytest tests/test_tensors.py -k pytorch
"""

import torch


def standardize(values, axes, epsilon=1e-5):
    """Give values mean 0 and variance 1 along some axes.

    From each value the mean over ``axes`` is subtracted; the difference is
    divided by the square root of (variance + epsilon). The variance is that
    of the population: the mean of the squared differences. The result keeps
    its digits where the mean is much larger than the differences.

    Args:
        values: float tensor of any shape.
        axes: tuple of the axes to average over; negative ones count from
            the end.
        epsilon: keeps constant values from being divided by zero.

    Returns:
        A tensor of the same shape. ``values`` itself is left as it is.
    """
    raise NotImplementedError  # TODO


def one_hot(labels, num_classes):
    """Write labels as rows of zeros with a single one.

    Use neither a loop nor the library's function of this name.

    Args:
        labels: integer tensor of any shape (...) and any integer type.
        num_classes: K, the length of a row.

    Returns:
        (..., K) float32 tensor: 1 where the label stands, 0 elsewhere. A
        label outside 0 ... K-1, such as -1 for "ignore", gives only zeros.
    """
    raise NotImplementedError  # TODO


def pick(scores, labels):
    """Take the score of the label from each row, as a loss does.

    The number of operations may not grow with the sizes: no Python loop.

    Args:
        scores: (..., K) float tensor.
        labels: (...) integer tensor (int64), from 0 to K-1.

    Returns:
        (...) tensor: scores[..., labels[...]] at each place. Gradients flow
        to the scores.
    """
    raise NotImplementedError  # TODO


def class_means(values, labels, num_classes):
    """Average the rows that carry the same label.

    The number of operations may grow neither with the number of rows nor with
    the number of classes: no Python loop.

    Args:
        values: (N, D) float tensor.
        labels: (N,) integer tensor (int64), from 0 to num_classes-1.
        num_classes: K.

    Returns:
        (K, D) tensor: the mean row of each class, zeros for a class without
        rows.
    """
    raise NotImplementedError  # TODO


def pairwise_distances(a, b):
    """Compute the squared Euclidean distance of each row of a to each of b.

    No intermediate tensor may hold more numbers than the inputs and the
    result together, and the number of operations may not grow with N and M.
    Rounding must not make a distance negative.

    Args:
        a: (N, D) float tensor.
        b: (M, D) float tensor.

    Returns:
        (N, M) tensor, no entry below zero.
    """
    raise NotImplementedError  # TODO


def patches(images, size):
    """Cut images into squares that do not overlap, each written as one row.

    The number of operations may not grow with the sizes: no Python loop.

    Args:
        images: (N, C, H, W) tensor.
        size: P, the side of a square.

    Returns:
        (N, H/P * W/P, C * P * P) tensor. The patches follow each other as in
        reading: from left to right, then from top to bottom. Within one, the
        values stand in the order of (C, P, P): all of the first channel
        first.

    Raises:
        ValueError: H or W is not a multiple of P.

    Source: Dosovitskiy et al. (2021), section 3.1.
    """
    raise NotImplementedError  # TODO


def attention_scores(queries, keys):
    """Compare every query with every key, separately in each head.

    The score is the dot product over D, divided by the square root of D.
    The number of operations may not grow with the sizes: no Python loop.

    Args:
        queries: (N, T, heads, D) float tensor.
        keys: (N, S, heads, D) float tensor.

    Returns:
        (N, heads, T, S) tensor.

    Source: Vaswani et al. (2017), section 3.2.1, before the softmax.
    """
    raise NotImplementedError  # TODO
