"""Oracles of the chapter on AlexNet's pieces, in NumPy."""

import numpy as np

from oracles import alexnet as known
from oracles import common as oracles


def convention(maps, framework, settings):
    """What the two layers compute, by their documentation."""
    if framework == "pytorch":
        size = settings["size"]
        alpha, k = settings["alpha"] / size, settings["k"]
    else:
        size = 2 * settings["depth_radius"] + 1
        alpha, k = settings["alpha"], settings["bias"]
    return known.response_norm(maps, size, k, alpha, settings["beta"])


def gradient_by_hand(maps, upstream, kernel_size, stride):
    """Each output's gradient to the one place in its window that equals it."""
    out = oracles.max_pool2d(maps, kernel_size, stride)
    gradient = np.zeros(maps.shape)
    for dy in range(kernel_size):
        for dx in range(kernel_size):
            rows = slice(dy, dy + (out.shape[2] - 1) * stride + 1, stride)
            columns = slice(dx, dx + (out.shape[3] - 1) * stride + 1, stride)
            largest = maps[:, :, rows, columns] == out
            gradient[:, :, rows, columns] += largest * upstream
    return gradient
