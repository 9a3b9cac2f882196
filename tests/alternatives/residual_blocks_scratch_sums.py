"""Costs by cases, gradients by recursion, paths as the coefficients of a polynomial."""

import math

import numpy as np


def block_cost(in_channels, channels, size, stride=1, bottleneck=False):
    small, c = math.ceil(size / stride) ** 2, channels
    if bottleneck:
        kernels = np.array([in_channels * c, 9 * c * c, 4 * c * c], dtype=object)
        norms, out, places = 2 * (c + c + 4 * c), 4 * c, [size**2, small, small]
    else:
        kernels = np.array([9 * in_channels * c, 9 * c * c], dtype=object)
        norms, out, places = 4 * c, c, [small, small]
    across = in_channels * out * int(stride != 1 or in_channels != out)
    stored = int(kernels.sum()) + norms + across + 2 * out * (across > 0)
    return stored, int(kernels @ places) + across * small


def chain_gradients(slopes, residual):
    if len(slopes) == 0:
        return []
    later = chain_gradients(slopes[1:], residual)
    return [(later[0] if later else 1) * (slopes[0] + (1 if residual else 0)), *later]


def path_lengths(blocks):
    paths = [1]
    for _ in range(blocks):
        paths = [sum(paths[max(k - 1, 0) : k + 1]) for k in range(len(paths))] + [1]
    return paths


def he_normal(rng, shape, mode="fan_in"):
    fan = math.prod(shape[2:]) * shape[{"fan_out": 0, "fan_in": 1}[mode]]
    return rng.normal(size=shape, scale=(2 / fan) ** 0.5)
