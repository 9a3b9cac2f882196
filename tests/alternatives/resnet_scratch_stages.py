"""Another right solution: a first block and its followers, names before arrays, cut-up draws."""

import itertools

import numpy as np


def block_work(before, channels, size, stride, bottleneck, stride_at):
    """The multiply-adds of a block, the channels behind it, and the size there."""
    after, out = (size + stride - 1) // stride, channels * 4 if bottleneck else channels
    if bottleneck:
        early = {"1x1": after, "3x3": size}[stride_at]
        work = before * channels * early**2 + (9 * channels + out) * channels * after**2
    else:
        work = 9 * (before + out) * out * after**2
    if stride != 1 or before != out:
        work += before * out * after**2
    return work, out, after


def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    halves = (size + 1) // 2
    total, channels, size = 7 * 7 * 3 * 64 * halves**2, 64, (halves + 1) // 2
    for number, count in enumerate(counts):
        kind = 64 << number, bottleneck, stride_at
        for stride, repeats in ((1 if number == 0 else 2, min(count, 1)), (1, count - 1)):
            if repeats > 0:  # all the followers are alike
                work, channels, size = block_work(channels, kind[0], size, stride, *kind[1:])
                total += repeats * work
    return total + channels * 1000


def to_keras(array):
    """Inputs and outputs go to the end of the axes, in this order."""
    return np.moveaxis(array, (1, 0), (-2, -1)) if array.ndim > 1 else array


def keras_weights(state):
    names = dict.fromkeys(key.rpartition(".")[0] for key in state)  # keeps their order
    last = ["weight", "bias", "running_mean", "running_var"]
    return {
        name: [to_keras(state[f"{name}.{part}"]) for part in last if f"{name}.{part}" in state]
        for name in names
    }


def random_direction(rng, weights):
    ends = itertools.accumulate(weight.size for weight in weights)
    pieces = np.split(rng.normal(size=sum(weight.size for weight in weights)), [*ends])
    direction = []
    for weight, piece in zip(weights, pieces[: len(weights)], strict=True):
        if weight.ndim == 1:
            direction.append(np.zeros(weight.shape))
            continue
        rows, filters = piece.reshape(len(weight), -1), weight.reshape(len(weight), -1)
        ratios = np.einsum("fi,fi->f", filters, filters) / np.einsum("fi,fi->f", rows, rows)
        direction.append((rows * np.sqrt(ratios)[:, None]).reshape(weight.shape))
    return direction
