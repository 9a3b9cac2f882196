"""Another right solution: place by place, value by value, image by image."""

import math

import numpy as np


def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    moved = np.moveaxis(values, axis, -1)
    result = np.empty(moved.shape)
    for place in np.ndindex(moved.shape[:-1]):
        line = moved[place]
        centered = line - line.sum() / len(line)
        result[place] = centered / math.sqrt((centered @ centered) / len(line) + eps)
    return np.moveaxis(result * weight + bias, -1, axis)


def gelu(values, approximate=False):
    result = np.zeros(values.shape)
    for place in np.ndindex(values.shape):
        x = float(values[place])
        if approximate:
            share = 1 / (1 + math.exp(-2 * math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
        else:
            share = 0.5 * math.erfc(-x / math.sqrt(2))
        result[place] = x * share
    return result


def stochastic_depth(branch, rate, draws, training=True):
    if rate < 0 or rate > 1:
        raise ValueError("no probability")
    result = branch.copy()
    if training:
        for number, draw in enumerate(draws):
            result[number] = 0 if draw < rate else branch[number] / (1 - rate)
    return result


def drop_rates(counts, last):
    found, number, steps = [], 0, sum(counts) - 1
    for count in counts:
        stage = []
        for _ in range(count):
            stage.append(last * number / steps if steps else 0.0)
            number += 1
        found.append(stage)
    return found


def convnext_costs(counts, widths, size=224, num_classes=1000):
    between, depthwise, pointwise, rest = [0, 0], [0, 0], [0, 0], [0, 0]

    def add(kind, weights, biases, side):
        kind[0] += weights + biases
        kind[1] += weights * side**2

    side = size // 4
    for stage, (count, width) in enumerate(zip(counts, widths, strict=True)):
        if stage == 0:
            add(between, 3 * 4 * 4 * width, width, side)
            rest[0] += 2 * width
        else:
            rest[0] += 2 * widths[stage - 1]
            side = side // 2
            add(between, widths[stage - 1] * 4 * width, width, side)
        for _ in range(count):
            add(depthwise, 7 * 7 * width, width, side)
            rest[0] += 2 * width + width
            add(pointwise, 4 * width * width, 4 * width, side)
            add(pointwise, 4 * width * width, width, side)
    rest[0] += 2 * widths[-1]
    add(rest, widths[-1] * num_classes, num_classes, 1)
    names = "between", "depthwise", "pointwise", "rest"
    return dict(zip(names, map(tuple, (between, depthwise, pointwise, rest)), strict=True))
