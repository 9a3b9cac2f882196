"""Another right solution: lines, a mapped function, places that are kept, a walk."""

import math
from itertools import islice
from statistics import NormalDist

import numpy as np


def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    def one_line(line):
        deviation = np.sqrt(np.var(line) + eps)
        return weight * (line - np.mean(line)) / deviation + bias

    return np.apply_along_axis(one_line, axis, values)


def gelu(values, approximate=False):
    def share(x):
        return (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x * x * x))) / 2

    of_each = map(share if approximate else NormalDist().cdf, values.flatten().tolist())
    return values * np.fromiter(of_each, float, values.size).reshape(values.shape)


def stochastic_depth(branch, rate, draws, training=True):
    if min(rate, 1 - rate) < 0:
        raise ValueError(f"{rate} is no probability")
    if training is False:
        return branch
    result = np.zeros(branch.shape)
    (places,) = np.nonzero(np.logical_not(draws < rate))
    if places.size:
        result[places] = np.take(branch, places, axis=0) / (1 - rate)
    return result


def drop_rates(counts, last):
    steps = max(1, sum(counts) - 1)
    rates = (number / steps * last for number in range(sum(counts)))
    return [[*islice(rates, count)] for count in counts]


def convnext_costs(counts, widths, size=224, num_classes=1000):
    def walk():
        """(kind, weights that multiply, how often, other parameters) of all layers in order."""
        maps, side, step = 3, size, 4
        for count, width in zip(counts, widths, strict=True):
            side //= step
            yield "between", maps * width * step * step, side * side, width
            yield "rest", 0, 0, 2 * (maps if step == 2 else width)
            for _ in range(count):
                yield "depthwise", 49 * width, side * side, width
                yield "rest", 0, 0, 2 * width
                yield "pointwise", width * 4 * width, side * side, 4 * width
                yield "pointwise", 4 * width * width, side * side, width
                yield "rest", 0, 0, width
            maps, step = width, 2
        yield "rest", 0, 0, 2 * maps
        yield "rest", maps * num_classes, 1, num_classes

    found = dict.fromkeys(("between", "depthwise", "pointwise", "rest"), (0, 0))
    for kind, weights, times, others in walk():
        parameters, work = found[kind]
        found[kind] = parameters + weights + others, work + weights * times
    return found
