"""The same answers from a list of all convolutions, by einsum, and filter by filter."""

import math

import numpy as np


def multiply_adds(counts, bottleneck, size=224, stride_at="3x3"):
    half = math.ceil(size / 2)
    layers = [(3, 64, 7, half)]  # input channels, output channels, kernel size, output size
    size, before = math.ceil(half / 2), 64
    for channels, count, stride in zip((64, 128, 256, 512), counts, (1, 2, 2, 2), strict=True):
        for step in [stride] + (count - 1) * [1]:
            small = math.ceil(size / step)
            if bottleneck:
                after, early = 4 * channels, small if stride_at == "1x1" else size
                layers += [(before, channels, 1, early), (channels, channels, 3, small)]
                layers += [(channels, after, 1, small)]
            else:
                after = channels
                layers += [(before, after, 3, small), (after, after, 3, small)]
            if before != after or step > 1:
                layers += [(before, after, 1, small)]
            before, size = after, small
    return sum(i * o * (k * s) ** 2 for i, o, k, s in layers) + before * 1000


def keras_weights(state):
    found = {}
    for key in state:
        name = key[: key.rindex(".")]
        if name in found or key.endswith("num_batches_tracked"):
            continue
        parts = ["weight", "bias", "running_mean", "running_var"]
        found[name] = [state[f"{name}.{p}"] for p in parts if f"{name}.{p}" in state]
        if found[name][0].ndim == 4:
            found[name][0] = np.einsum("oihw->hwio", found[name][0])
        else:
            found[name][0] = found[name][0].T
    return found


def random_direction(rng, weights):
    found = [np.zeros(weight.shape) for weight in weights]
    for weight, step in zip(weights, found, strict=True):
        if weight.ndim > 1:
            for number, one in enumerate(weight):
                drawn = rng.standard_normal(one.shape)
                step[number] = drawn / np.linalg.norm(drawn) * np.linalg.norm(one)
    return found
