"""Oracles of the chapter on parity, in NumPy."""

import math

import numpy as np

from oracles import common as oracles
from probes.parity import CLASSES, IMAGE, SHAPES


def arrays_for(rng, kind):
    """Canonical weights around zero; a normalization's statistics are far from 0 and 1."""
    arrays = [rng.normal(size=shape) / math.sqrt(np.prod(shape[1:])) for shape in SHAPES[kind]]
    if kind == "plain":
        arrays[1] *= 0.3  # or whole maps would be negative
    else:
        gamma, beta, mean, variance = (rng.uniform(-0.2, 0.2, size=3) for _ in range(4))
        arrays[1:5] = [gamma + 2, beta + 1, mean + 0.5, variance + 0.6]
    return arrays


def logits_by_hand(images, arrays, epsilon=None):
    """The outputs of a network of probes/parity.py, in inference mode."""
    kernel, *middle, weight, last = arrays
    maps = oracles.conv2d(images, kernel, middle[0] if len(middle) == 1 else None)
    if len(middle) == 4:
        gamma, beta, mean, variance = (array[:, None, None] for array in middle)
        maps = gamma * (maps - mean) / np.sqrt(variance + epsilon) + beta
    oracles.assert_adequate({"maps": maps})
    return oracles.linear(oracles.relu(maps), weight, last)


def gradients_by_hand(images, labels, arrays):
    """Logits, loss and gradients of the network without normalization."""
    kernel, bias, weight, last = arrays
    patches = oracles.windows(images, kernel.shape[2:])  # (N, C, H', W', kh, kw)
    maps = np.einsum("ncijhw,ochw->noij", patches, kernel) + bias[:, None, None]
    values = np.maximum(maps, 0).reshape(len(images), -1)
    logits = values @ weight.T + last
    softmax = np.exp(logits - np.logaddexp.reduce(logits, axis=1)[:, None])
    upstream = (softmax - np.eye(CLASSES)[labels]) / len(labels)
    back = (upstream @ weight).reshape(maps.shape) * (maps > 0)
    kernel_gradient = np.einsum("ncijhw,noij->ochw", patches, back)
    gradients = [kernel_gradient, back.sum((0, 2, 3)), upstream.T @ values, upstream.sum(0)]
    return logits, oracles.cross_entropy(logits, labels), gradients


def trace_by_hand(batches, arrays, rates, momentum):
    """Training written out: every velocity is a sum over all earlier gradients."""
    past, logits, losses = [], [], []
    for (images, labels), rate in zip(batches, rates, strict=True):
        scores, loss, gradients = gradients_by_hand(images, labels, arrays)
        past.append(gradients)
        logits.append(scores)
        losses.append(loss)
        weights = [momentum**age for age in range(len(past))][::-1]
        arrays = [
            array - rate * sum(w * g[i] for w, g in zip(weights, past, strict=True))
            for i, array in enumerate(arrays)
        ]
    return {"logits": logits, "losses": losses, "gradients": past[0], "weights": arrays}


def batches_for(rng, sizes=(3, 3, 5, 2)):
    return [(rng.normal(size=(n, *IMAGE)), rng.integers(0, CLASSES, size=n)) for n in sizes]


def linear_by_hand(images, weight):
    """What the layer computes in PyTorch: flattened as C, H, W."""
    return images.reshape(len(images), -1) @ weight.T
