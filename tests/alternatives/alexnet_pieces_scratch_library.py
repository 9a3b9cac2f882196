"""Another right solution: library functions and whole arrays in place of loops and slices."""

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.linalg import block_diag


def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    side = (kernel_size, kernel_size)
    windows = sliding_window_view(maps, side, axis=(2, 3))[:, :, ::stride, ::stride]
    best = windows.reshape(*windows.shape[:4], -1).argmax(-1)  # (N, C, H', W')
    n, c, rows, columns = np.indices(upstream.shape)
    gradient = np.zeros(maps.shape)
    places = (n, c, rows * stride + best // kernel_size, columns * stride + best % kernel_size)
    np.add.at(gradient, places, upstream)
    return gradient


def block_diagonal(weight, groups):
    rows = [np.split(weight[..., y, x], groups) for y, x in np.ndindex(weight.shape[2:])]
    blocks = np.stack([block_diag(*row) for row in rows], axis=-1)
    return blocks.reshape(*blocks.shape[:2], *weight.shape[2:])


def random_crop_flip(images, size, rng):
    flipped = np.where(
        rng.random(len(images))[:, None, None, None] > 0.5, images[..., ::-1], images
    )
    windows = sliding_window_view(flipped, (size, size), axis=(2, 3))  # (N, C, rows, columns, s, s)
    places = rng.integers((0, 0), windows.shape[2:4], size=(len(images), 2))
    return windows[np.arange(len(images)), :, places[:, 0], places[:, 1]]


def color_components(images):
    pixels = images.transpose(0, 2, 3, 1).reshape(-1, 3)
    _, spread, rows = np.linalg.svd(pixels - pixels.mean(0), full_matrices=False)
    return spread**2 / len(pixels), -rows.T


def shift_colors(images, values, vectors, alphas):
    return images + np.einsum("ci,ni,i->nc", vectors, alphas, values)[..., None, None]


def epochs_to_reach(errors, target):
    first = next((i for i, error in enumerate(errors) if error <= target), None)
    if first is None:
        return float("inf")
    if first == 0 or errors[first - 1] != errors[first - 1]:
        return first + 1.0
    share = (errors[first - 1] - target) / (errors[first - 1] - errors[first])
    return first + share


def response_norm_arguments(n, k, alpha, beta):
    if math.fmod(n, 2) == 0:
        raise ValueError(f"{n} is even")
    common = {"beta": beta}
    return {
        "pytorch": common | {"size": n, "k": k, "alpha": math.fsum([alpha] * n)},
        "tf": common | {"depth_radius": n >> 1, "bias": k, "alpha": alpha},
    }


def inverted_weights(weight, bias, p):
    return np.multiply(weight, 1 - p), bias
