"""Another right solution: moments, SciPy's normal distribution, masks, closed formulas."""

import numpy as np
from scipy.special import ndtr


def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    last = np.swapaxes(values, axis, -1)
    centered = last - np.mean(last, axis=-1, keepdims=True)
    normal = centered * (np.mean(centered**2, axis=-1, keepdims=True) + eps) ** -0.5
    return np.swapaxes(normal * weight + bias, axis, -1)


def gelu(values, approximate=False):
    if not approximate:
        return values * ndtr(values)
    z = np.sqrt(8 / np.pi) * values * (1 + 0.044715 * np.square(values))
    return values * np.exp(-np.logaddexp(0, -z))


def stochastic_depth(branch, rate, draws, training=True):
    if not (0.0 <= rate <= 1.0):
        raise ValueError(rate)
    if not training or rate == 0:
        return np.array(branch)
    weights = np.where(draws < rate, 0.0, 1 / (1 - rate) if rate < 1 else 0.0)
    return np.einsum("n...,n->n...", branch, weights)


def drop_rates(counts, last):
    total = sum(counts)
    every = [float(last) * i / max(1, total - 1) for i in range(total)]
    return [[every.pop(0) for _ in range(count)] for count in counts]


def convnext_costs(counts, widths, size=224, num_classes=1000):
    counts, widths = np.array(counts), np.array(widths)
    before = np.array([3, *widths[:-1]])
    sides = np.array([size // 4 // 2**stage for stage in range(len(counts))])
    kernels = np.array([16] + [4] * (len(counts) - 1))
    places = sides**2
    weights = {
        "between": before * kernels * widths,
        "depthwise": 49 * counts * widths,
        "pointwise": 8 * counts * widths**2,
    }
    biases = {"between": widths, "depthwise": counts * widths, "pointwise": 5 * counts * widths}
    found = {
        name: (int((one + biases[name]).sum()), int((one * places).sum()))
        for name, one in weights.items()
    }
    norms = 2 * widths[0] + 2 * widths[:-1].sum() + 3 * (counts * widths).sum() + 2 * widths[-1]
    head = int(widths[-1]) * num_classes
    return found | {"rest": (int(norms) + head + num_classes, head)}
