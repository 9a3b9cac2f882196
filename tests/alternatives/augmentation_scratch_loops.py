"""Other right solutions: one pixel, one image, one draw at a time."""

import math

import numpy as np


def padded_crops(images, padding, tops, lefts):
    found = np.zeros_like(images)
    _, _, height, width = images.shape
    for n, (top, left) in enumerate(zip(tops, lefts, strict=True)):
        down, right = padding - top, padding - left
        for y in range(height):
            for x in range(width):
                if 0 <= y - down < height and 0 <= x - right < width:
                    found[n, :, y, x] = images[n, :, y - down, x - right]
    return found


def warp(images, matrices):
    count, channels, height, width = images.shape
    found = np.zeros((count, channels, height, width))
    for n in range(count):
        for y in range(height):
            for x in range(width):
                place = matrices[n] @ np.array([x - (width - 1) / 2, y - (height - 1) / 2, 1])
                u, v = place[0] + (width - 1) / 2, place[1] + (height - 1) / 2
                for row in (math.floor(v), math.floor(v) + 1):
                    for column in (math.floor(u), math.floor(u) + 1):
                        if 0 <= row < height and 0 <= column < width:
                            share = (1 - abs(v - row)) * (1 - abs(u - column))
                            found[n, :, y, x] += share * images[n, :, row, column]
    return found


def adjusted(images, kind, factor):
    new = []
    for image in images:
        gray = image[0]
        if len(image) == 3:
            gray = 0.2989 * image[0] + 0.587 * image[1] + 0.114 * image[2]
        if kind == "brightness":
            other = np.zeros_like(gray)
        elif kind == "color":
            other = gray
        elif kind == "contrast":
            other = np.full_like(gray, gray.mean())
        else:
            raise ValueError(kind)
        new.append(np.minimum(np.maximum(other + factor * (image - other), 0), 1))
    return np.array(new)


def rand_augment(images, operations, num_ops, magnitude, rng):
    new = []
    for image in images:
        one = image[None].copy()
        for _ in range(num_ops):
            function, low, high, signed = operations[int(rng.random() * len(operations))]
            strength = low * (1 - magnitude / 30) + high * (magnitude / 30)
            one = function(one, strength * rng.choice([-1, 1]) if signed else strength)
        new.append(one[0])
    return np.array(new, dtype=images.dtype)


def random_erasing(images, p, scale, ratio, rng):
    new = np.array(images)
    _, _, height, width = images.shape
    low, high = math.log(ratio[0]), math.log(ratio[1])
    for n in range(len(new)):
        if rng.uniform() < p:
            for _ in range(10):
                area = (scale[0] + (scale[1] - scale[0]) * rng.random()) * height * width
                slope = math.exp(low + (high - low) * rng.random())
                tall, wide = round(math.sqrt(area * slope)), round(math.sqrt(area / slope))
                if tall >= height or wide >= width:
                    continue
                top = rng.integers(0, height - tall, endpoint=True)
                left = int(rng.random() * (width - wide + 1))
                new[n, :, top : top + tall, left : left + wide] = 0
                break
    return new


def mixup(images, labels, num_classes, order, share):
    new, targets = [], []
    for n, partner in enumerate(order):
        new.append(images[partner] + share * (images[n] - images[partner]))
        target = [0.0] * num_classes
        target[labels[n]] += share
        target[labels[partner]] += 1 - share
        targets.append(target)
    return np.array(new), np.array(targets)


def cut_box(height, width, share, row, column):
    inside = np.zeros((height, width), dtype=bool)
    down = math.floor(height * math.sqrt(1 - share) / 2)
    across = math.floor(width * math.sqrt(1 - share) / 2)
    for y in range(row - down, row + down):
        for x in range(column - across, column + across):
            if 0 <= y < height and 0 <= x < width:
                inside[y, x] = True
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if not len(rows):
        return row, row, column, column, 1.0
    return rows[0], rows[-1] + 1, columns[0], columns[-1] + 1, 1 - inside.mean()
