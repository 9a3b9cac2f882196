"""Oracles of the chapter on normalization: sums value by value, differences, the libraries' own."""

import math
from collections import defaultdict

import numpy as np

from autograder import fan_in
from oracles.common import conv2d, kit_of, linear
from probes import normalization as probes
from probes import normalization_exchanged


def by_sets(values, key, eps):
    """Normalize all values whose index has the same key as one set."""
    sets = defaultdict(list)
    for place in np.ndindex(values.shape):
        sets[key(place)].append(place)
    result = np.empty(values.shape)
    for places in sets.values():
        mean = math.fsum(values[one] for one in places) / len(places)
        variance = math.fsum((values[one] - mean) ** 2 for one in places) / len(places)
        for one in places:
            result[one] = (values[one] - mean) / math.sqrt(variance + eps)
    return result


def normalized(values, shared, layout, eps=1e-5):
    """A set has one index along each axis that is not shared."""
    return by_sets(
        values,
        lambda place: tuple(
            i for i, letter in zip(place, layout, strict=True) if letter not in shared
        ),
        eps,
    )


def grouped(values, groups, gamma, beta, eps=1e-5):
    """Group normalization of values (N, C, ...)."""
    each = values.shape[1] // groups
    normal = by_sets(values, lambda place: (place[0], place[1] // each), eps)
    for channel, (scale, shift) in enumerate(zip(gamma, beta, strict=True)):
        normal[:, channel] = scale * normal[:, channel] + shift
    return normal


def layer_normed(values, gamma, beta, eps):
    """Layer normalization of rows (..., D)."""
    return by_sets(values, lambda place: place[:-1], eps) * gamma + beta


def by_differences(upstream, values, gamma, eps, step=1e-5):
    """Gradients of a layer normalization, by moving each number up and down."""
    given = [values, gamma, np.zeros(len(gamma))]
    found = []
    for one in given:
        slope = np.empty(one.shape)
        for place in np.ndindex(one.shape):
            ends = []
            for sign in (1, -1):
                moved = [other.copy() for other in given]
                moved[[other is one for other in given].index(True)][place] += sign * step
                ends.append(float((layer_normed(*moved, eps) * upstream).sum()))
            slope[place] = (ends[0] - ends[1]) / (2 * step)
        found.append(slope)
    return found


def by_the_root(values, gamma, eps=1e-6):
    """RMS normalization, row by row."""
    result = np.empty(values.shape)
    for place in np.ndindex(values.shape[:-1]):
        row = [float(one) for one in values[place]]
        root = math.sqrt(math.fsum(one * one for one in row) / len(row) + eps)
        result[place] = [one / root * scale for one, scale in zip(row, gamma, strict=True)]
    return result


def librarys(track, name, settings, weights, values, upstream):
    """Answers and gradients of the library's own layer."""
    layer = {"pytorch": probes.torchs, "tf": probes.kerases}[track](name, settings)
    return probes.passes(track, kit_of(track), name, layer, weights, values, upstream)


# --- a network whose batch normalizations were exchanged


def network(rng):
    """Weights of the network in `probes.normalization_exchanged`, in PyTorch's layout."""
    shapes = {"first": (6, 3, 3, 3), "second": (10, 6, 3, 3), "third": (6, 10, 3, 3)}
    found = {name: fan_in(rng, *shape) for name, shape in shapes.items()}
    found["last"] = 2 * rng.normal(size=(4, 6))
    found |= {name: rng.uniform(0.5, 2, size=normalization_exchanged.CHANNELS[name])
              for name in ("stem", "twice")}  # fmt: skip
    return found | {f"{name}.bias": 0.5 * rng.normal(size=len(one)) for name, one in found.items()}


def exchanged(weights, images, groups):
    """Logits of the network with group normalizations."""

    def norm(name, maps):
        count = maps.shape[1]
        pair = [np.ones(count), np.zeros(count)]
        if name in weights:
            pair = [weights[name], weights[f"{name}.bias"]]
        return grouped(maps, math.gcd(groups, count), *pair, normalization_exchanged.EPS[name])

    def conv(name, maps):
        return conv2d(maps, weights[name], weights[f"{name}.bias"], padding=1)

    stem = np.maximum(norm("stem", conv("first", images)), 0)
    maps = np.maximum(norm("twice", conv("second", stem)), 0)
    maps = stem + conv("third", norm("twice", maps))
    maps = np.maximum(norm("plain", maps), 0)
    return linear(maps.mean(axis=(2, 3)), weights["last"], weights["last.bias"])
