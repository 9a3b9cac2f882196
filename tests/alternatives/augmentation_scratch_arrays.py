"""Other right solutions: indices for whole batches, shares as matrices, masks."""

import numpy as np


def padded_crops(images, padding, tops, lefts):
    count, _, height, width = images.shape
    framed = np.zeros((*images.shape[:2], height + 2 * padding, width + 2 * padding), images.dtype)
    framed[:, :, padding : padding + height, padding : padding + width] = images
    rows = np.asarray(tops)[:, None] + np.arange(height)  # (N, H)
    columns = np.asarray(lefts)[:, None] + np.arange(width)  # (N, W)
    each = np.arange(count)[:, None, None]
    found = framed[each, :, rows[:, :, None], columns[:, None]]  # (N, H, W, C)
    return np.ascontiguousarray(np.moveaxis(found, 3, 1))


def warp(images, matrices):
    height, width = images.shape[2:]
    x, y = np.meshgrid(np.arange(width) - (width - 1) / 2, np.arange(height) - (height - 1) / 2)
    m = np.asarray(matrices)[:, :, :, None, None]  # (N, 2, 3, 1, 1)
    u = m[:, 0, 0] * x + m[:, 0, 1] * y + m[:, 0, 2] + (width - 1) / 2  # (N, H, W)
    v = m[:, 1, 0] * x + m[:, 1, 1] * y + m[:, 1, 2] + (height - 1) / 2
    by_column = np.maximum(1 - abs(u[..., None] - np.arange(width)), 0)  # (N, H, W, W)
    by_row = np.maximum(1 - abs(v[..., None] - np.arange(height)), 0)  # (N, H, W, H)
    return np.einsum("nyxr,ncrs,nyxs->ncyx", by_row, images, by_column)


def adjusted(images, kind, factor):
    if kind not in ("brightness", "contrast", "color"):
        raise ValueError(f"unknown kind {kind}")
    if kind == "brightness":
        return (images * factor).clip(0, 1)
    if images.shape[1] == 3:
        gray = np.einsum("nchw,c->nhw", images, [0.2989, 0.587, 0.114])[:, None]
    else:
        gray = images
    if kind == "contrast":
        gray = gray.reshape(len(images), -1).mean(axis=1).reshape(-1, 1, 1, 1)
    return (gray + factor * (images - gray)).clip(0, 1)


def rand_augment(images, operations, num_ops, magnitude, rng):
    new = np.array(images)
    for _ in range(num_ops):
        drawn = rng.integers(len(operations), size=len(new))
        signs = np.where(rng.random(len(new)) < 0.5, -1, 1)
        for n, (number, sign) in enumerate(zip(drawn, signs, strict=True)):
            function, low, high, signed = operations[number]
            strength = low + magnitude * (high - low) / 30
            new[n] = function(new[n][None], sign * strength if signed else strength)[0]
    return new


def random_erasing(images, p, scale, ratio, rng):
    count, _, height, width = images.shape
    keep = np.ones((count, 1, height, width))
    for n in np.flatnonzero(rng.random(count) < p):
        areas = rng.uniform(*scale, size=10) * height * width
        slopes = np.exp(rng.uniform(np.log(ratio[0]), np.log(ratio[1]), size=10))
        sizes = np.rint(np.sqrt([areas * slopes, areas / slopes])).astype(int)  # (2, 10)
        fitting = np.flatnonzero((sizes[0] < height) & (sizes[1] < width))
        if len(fitting):
            tall, wide = sizes[:, fitting[0]]
            top, left = rng.integers([height - tall + 1, width - wide + 1])
            keep[n, 0, top : top + tall, left : left + wide] = 0
    return images * keep


def mixup(images, labels, num_classes, order, share):
    matrix = share * np.eye(len(images)) + (1 - share) * np.eye(len(images))[order]  # (N, N)
    one_hot = (np.asarray(labels)[:, None] == np.arange(num_classes)).astype(float)
    return np.tensordot(matrix, images, axes=1), matrix @ one_hot


def cut_box(height, width, share, row, column):
    side = np.sqrt(1 - share)
    reach = np.array([height * side / 2, width * side / 2]).astype(int)
    middle, size = np.array([row, column]), np.array([height, width])
    low, high = np.clip(middle - reach, 0, size), np.clip(middle + reach, 0, size)
    rest = 1 - np.prod(high - low) / (height * width)
    return int(low[0]), int(high[0]), int(low[1]), int(high[1]), float(rest)
