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
    # BEGIN SOLUTION
    centered = values - values.mean(dim=axes, keepdim=True)
    variance = centered.square().mean(dim=axes, keepdim=True)
    return centered / (variance + epsilon).sqrt()
    # END SOLUTION


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
    # BEGIN SOLUTION
    classes = torch.arange(num_classes, device=labels.device)  # (K,)
    return (labels.unsqueeze(-1) == classes).float()  # (..., K)
    # END SOLUTION


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
    # BEGIN SOLUTION
    at_labels = scores.gather(-1, labels.unsqueeze(-1))  # (..., 1)
    return at_labels.squeeze(-1)  # (...)
    # END SOLUTION


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
    # BEGIN SOLUTION
    sums = values.new_zeros(num_classes, values.shape[1])
    sums = sums.index_add(0, labels, values)  # (K, D)
    counts = torch.bincount(labels, minlength=num_classes)  # (K,)
    return sums / counts.clamp(min=1).unsqueeze(1)  # (K, D)
    # END SOLUTION


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
    # BEGIN SOLUTION
    squares_a = a.square().sum(dim=1, keepdim=True)  # (N, 1)
    squares_b = b.square().sum(dim=1)  # (M,)
    distances = squares_a + squares_b - 2 * a @ b.T  # (N, M)
    return distances.clamp(min=0)  # cancellation may leave -1e-16
    # END SOLUTION


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
    # BEGIN SOLUTION
    n, c, height, width = images.shape
    if height % size or width % size:
        raise ValueError(f"{size} does not divide {height}x{width}.")
    rows, columns = height // size, width // size
    cut = images.reshape(n, c, rows, size, columns, size)
    cut = cut.permute(0, 2, 4, 1, 3, 5)  # (N, rows, columns, C, P, P)
    return cut.reshape(n, rows * columns, c * size * size)
    # END SOLUTION


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
    # BEGIN SOLUTION
    products = torch.einsum("nthd,nshd->nhts", queries, keys)
    return products / queries.shape[-1] ** 0.5  # (N, heads, T, S)
    # END SOLUTION
