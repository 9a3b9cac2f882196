"""Other right solutions: views of windows, matrices of colors, averages, slices of ranges."""

from functools import reduce

import numpy as np


def padded_crops(images, padding, tops, lefts):
    framed = np.pad(images, [(0, 0)] * 2 + [(padding, padding)] * 2)
    windows = np.lib.stride_tricks.sliding_window_view(framed, images.shape[2:], axis=(2, 3))
    return windows[np.arange(len(images)), :, np.asarray(tops), np.asarray(lefts)]


def warp(images, matrices):
    count, channels, height, width = images.shape
    framed = np.pad(images, [(0, 0), (0, 0), (1, 2), (1, 2)])  # far away is as good as -1
    half = np.array([width - 1, height - 1]) / 2
    x, y = np.meshgrid(np.arange(width) - half[0], np.arange(height) - half[1])
    new = np.stack([x, y, np.ones_like(x)], axis=-1)  # (H, W, 3)
    old = np.einsum("nij,yxj->nyxi", matrices, new) + half
    old = np.clip(old, -1, [width, height]) + 1  # counted in the frame
    first = np.floor(old).astype(int)
    part = (old - first)[:, None]  # (N, 1, H, W, 2)
    flat = framed.reshape(count, channels, -1)

    def at(down, right):
        places = (first[..., 1] + down) * (width + 3) + first[..., 0] + right
        found = np.take_along_axis(flat, places.reshape(count, 1, -1), axis=2)
        return found.reshape(images.shape)

    upper, lower = (
        at(down, 0) * (1 - part[..., 0]) + at(down, 1) * part[..., 0] for down in (0, 1)
    )
    return upper + (lower - upper) * part[..., 1]


def adjusted(images, kind, factor):
    channels = images.shape[1]
    luma = np.array([0.2989, 0.587, 0.114] if channels == 3 else [1])
    mixing, constant = factor * np.eye(channels), 0
    match kind:
        case "brightness":
            pass
        case "color":
            mixing = mixing + (1 - factor) * np.tile(luma, (channels, 1))
        case "contrast":
            constant = (1 - factor) * (images.mean(axis=(2, 3)) @ luma).reshape(-1, 1, 1, 1)
        case _:
            raise ValueError(f"{kind} is unknown")
    return np.maximum(np.minimum(np.einsum("dc,nchw->ndhw", mixing, images) + constant, 1), 0)


def rand_augment(images, operations, num_ops, magnitude, rng):
    found = np.empty_like(images)
    for n, image in enumerate(images):
        chosen = rng.choice(len(operations), size=num_ops)
        signs = rng.choice((-1.0, 1.0), size=num_ops)

        def apply(one, draw):
            function, low, high, signed = operations[draw[0]]
            strength = np.interp(magnitude, (0, 30), (0, 1)) * (high - low) + low
            return function(one, draw[1] * strength if signed else strength)

        steps = zip(chosen, signs, strict=True)
        found[n] = reduce(apply, steps, image[None].copy())[0]
    return found


def random_erasing(images, p, scale, ratio, rng):
    height, width = images.shape[2:]
    down, across = np.arange(height)[:, None], np.arange(width)

    def sizes():
        for _ in range(10):
            area = (scale[0] + rng.random() * (scale[1] - scale[0])) * height * width
            slope = ratio[0] * (ratio[1] / ratio[0]) ** rng.random()
            yield np.round(np.sqrt([area * slope, area / slope])).astype(int)

    new = images.copy()
    for image, erased in zip(new, rng.binomial(1, p, size=len(new)), strict=True):
        fitting = (one for one in sizes() if one[0] < height and one[1] < width)
        if erased and (size := next(fitting, None)) is not None:
            top, left = rng.integers((height, width) - size, endpoint=True)
            rows = (top <= down) & (down < top + size[0])
            image[:, rows & (left <= across) & (across < left + size[1])] = 0
    return new


def mixup(images, labels, num_classes, order, share):
    shares, each = (share, 1 - share), np.arange(len(images))
    targets = np.zeros((len(images), num_classes))
    for one, some in zip(shares, (labels, np.take(labels, order)), strict=True):
        np.add.at(targets, (each, some), one)
    return np.average([images, images[order]], axis=0, weights=shares), targets


def cut_box(height, width, share, row, column):
    half = np.sqrt(np.float64(1 - share)) / 2
    sides = []
    for side, middle in ((height, row), (width, column)):
        reach = int(side * half)
        sides.append(range(side)[max(middle - reach, 0) : middle + reach])
    rows, columns = sides
    outside = height * width - len(rows) * len(columns)
    return [rows.start, rows.stop, columns.start, columns.stop, outside / (height * width)]
