"""Oracles of the chapter on layers, in NumPy."""

import math

import numpy as np

from oracles import common as oracles


def conv2d_by_hand(images, weight, bias=None, stride=1, padding=0):
    """A convolution whose padding may be "same", as TensorFlow places it: the odd zero last."""
    if padding == "same":
        side = weight.shape[2]
        places = [-(-size // stride) for size in images.shape[2:]]
        needed = [
            max((count - 1) * stride + side - size, 0)
            for count, size in zip(places, images.shape[2:], strict=True)
        ]
        borders = [(zeros // 2, zeros - zeros // 2) for zeros in needed]
        images, padding = np.pad(images, ((0, 0), (0, 0), *borders)), 0
    return oracles.conv2d(images, weight, bias, stride, padding)


def over_channels(values, ndim):
    """(C,) -> (1, C, 1, 1) or (1, C)."""
    return values.reshape(1, -1, *[1] * (ndim - 2))


def normalize(batch, mean, variance, weights, eps):
    mean, variance, scale, shift = (
        over_channels(one, batch.ndim) for one in (mean, variance, *weights)
    )
    return scale * (batch - mean) / np.sqrt(variance + eps) + shift


def batch_norm_by_hand(track, steps, weights, statistics, eps, share_of_new):
    """Outputs and running statistics for a script of (mode, batch)."""
    (mean, variance), said, states = statistics, [], []
    for mode, batch in steps:
        if mode == "train":
            rows = np.moveaxis(batch, 1, -1).reshape(-1, batch.shape[1])  # (n, C)
            said.append(normalize(batch, rows.mean(0), rows.var(0), weights, eps))
            kept = rows.var(0, ddof=1 if track == "pytorch" else 0)
            mean = mean + share_of_new * (rows.mean(0) - mean)
            variance = variance + share_of_new * (kept - variance)
        else:
            said.append(normalize(batch, mean, variance, weights, eps))
        states.append([mean, variance])
    return said, states


def kolmogorov_smirnov(values, distribution):
    """The largest distance between the share of values below x and its expectation, times the
    root of their number: above 3 in less than one of ten million samples."""
    values = np.sort(np.ravel(values).astype(np.float64))
    expected, places = distribution(values), np.arange(len(values) + 1) / len(values)
    gaps = np.maximum(np.abs(expected - places[:-1]), np.abs(expected - places[1:]))
    return math.sqrt(len(values)) * gaps.max()


def uniform_distribution(limit):
    return lambda x: np.clip((x + limit) / (2 * limit), 0, 1)


def normal_distribution(std):
    return lambda x: np.array([0.5 * math.erfc(-one / std / math.sqrt(2)) for one in x])


def outputs_of_the_library(track, name, sizes, inputs, weights, **settings):
    """What PyTorch's own layer with these weights makes of the inputs."""
    import torch
    from torch import nn

    layer = getattr(nn, name)(*sizes, **settings).double()
    names = layer.state_dict()
    layer.load_state_dict(dict(zip(names, map(torch.tensor, weights), strict=True)))
    return oracles.kit_of(track).array(layer(torch.tensor(inputs)))
