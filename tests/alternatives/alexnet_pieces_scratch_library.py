"""Another right solution: library functions and whole arrays in place of loops and slices."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy.linalg import block_diag
from scipy.special import softmax


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


def colour_components(images):
    pixels = images.transpose(0, 2, 3, 1).reshape(-1, 3)
    _, spread, rows = np.linalg.svd(pixels - pixels.mean(0), full_matrices=False)
    return spread**2 / len(pixels), -rows.T


def shift_colours(images, values, vectors, alphas):
    return images + np.einsum("ci,ni,i->nc", vectors, alphas, values)[..., None, None]


def ten_crops(images, size):
    result = []
    for side in (images, images[..., ::-1]):
        bottom, right = side.shape[2] - size, side.shape[3] - size
        middle = right // 2 if side is images else right - right // 2
        lefts = [0, right] if side is images else [right, 0]
        for top in (0, bottom):
            result += [side[:, :, top : top + size, x : x + size] for x in lefts]
        top = bottom // 2
        result.append(side[:, :, top : top + size, middle : middle + size])
    return np.stack(result, axis=1)


def predict_ten_crops(network, images, size):
    windows = ten_crops(images, size)
    return np.mean([softmax(network(windows[:, i]), axis=1) for i in range(10)], axis=0)
