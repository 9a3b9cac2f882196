"""Another right solution: masks and matrix products over whole arrays, tuples and dict calls."""

import numpy as np


def epochs_to_reach(errors, target):
    errors = np.asarray(errors, dtype=float)
    below = np.flatnonzero(errors <= target)
    if not below.size:
        return np.inf
    epochs, here = np.arange(1, len(errors) + 1), below[0]
    before = errors[here - 1] if here else np.nan
    if before != before:
        return epochs[here]
    slope = errors[here] - before
    return epochs[here] + (target - errors[here]) / slope


def response_norm_arguments(n, k, alpha, beta):
    if n & 1 == 0:
        raise ValueError(n)
    return dict(
        pytorch=dict(size=n, alpha=alpha / (1 / n), beta=beta, k=k),
        tf=dict(depth_radius=(n - 1) // 2, bias=k, alpha=alpha, beta=beta),
    )


def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    height, width = upstream.shape[2:]
    ends = stride * (height - 1) + 1, stride * (width - 1) + 1
    parts = [
        (slice(dy, dy + ends[0], stride), slice(dx, dx + ends[1], stride))
        for dy, dx in np.ndindex(kernel_size, kernel_size)
    ]
    largest = np.max([maps[:, :, rows, columns] for rows, columns in parts], axis=0)
    gradient, free = np.zeros(maps.shape), np.ones(upstream.shape, bool)
    for rows, columns in parts:
        winner = free & (maps[:, :, rows, columns] == largest)
        gradient[:, :, rows, columns] += np.where(winner, upstream, 0)
        free &= ~winner
    return gradient


def inverted_weights(weight, bias, p):
    return weight @ np.diag(np.full(weight.shape[1], 1 - p)), bias.copy()


def block_diagonal(weight, groups):
    out, inside = weight.shape[:2]
    own = np.arange(out) // (out // groups)
    seen = np.repeat(np.arange(groups), inside)
    return np.tile(weight, (1, groups, 1, 1)) * (own[:, None] == seen)[:, :, None, None]


def random_crop_flip(images, size, rng):
    count, channels, height, width = images.shape
    rows = rng.integers(0, height - size, size=count, endpoint=True)[:, None] + np.arange(size)
    columns = rng.integers(0, width - size, size=count, endpoint=True)[:, None] + np.arange(size)
    mirrored = rng.permutation(np.arange(2)[rng.integers(0, 2, size=count)]) == 1
    columns[mirrored] = columns[mirrored, ::-1]
    places = np.arange(count)[:, None, None, None], np.arange(channels)[None, :, None, None]
    return images[(*places, rows[:, None, :, None], columns[:, None, None, :])]


def color_components(images):
    mean = images.mean(axis=(0, 2, 3), keepdims=True)
    away = images - mean
    matrix = np.einsum("nihw,njhw->ij", away, away) / (images.size / 3)
    values, vectors = np.linalg.eigh(-matrix)
    return -values, vectors


def shift_colors(images, values, vectors, alphas):
    colors = np.stack([vectors @ (values * alpha) for alpha in alphas])
    return (images.transpose(2, 3, 0, 1) + colors).transpose(2, 3, 0, 1)
