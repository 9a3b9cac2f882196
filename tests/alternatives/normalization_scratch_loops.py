"""Another right solution: set by set, row by row, value by value."""

import math

import numpy as np


def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != len(values.shape):
        raise ValueError("the layout does not fit")
    for letter in shared:
        if letter not in layout:
            raise ValueError("no such axis")
    result = np.zeros(values.shape)
    alone = [range(n) for n, letter in zip(values.shape, layout, strict=True)
             if letter not in shared]  # fmt: skip
    for place in np.ndindex(*map(len, alone)):
        numbers = iter(place)
        index = tuple(slice(None) if letter in shared else next(numbers) for letter in layout)
        some = values[index]
        mean = some.sum() / some.size
        variance = ((some - mean) ** 2).sum() / some.size
        result[index] = (some - mean) / math.sqrt(variance + eps)
    return result


def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    size = values.shape[-1]
    for_gamma, for_beta = np.zeros(size), np.zeros(size)
    result = np.empty(values.shape)
    for place in np.ndindex(values.shape[:-1]):
        row, above = values[place], upstream[place]
        root = math.sqrt(((row - row.mean()) ** 2).mean() + eps)
        normal = (row - row.mean()) / root
        for_gamma += above * normal
        for_beta += above
        slopes = np.eye(size) - 1 / size - np.outer(normal, normal) / size  # Jacobian times root
        result[place] = slopes @ (above * gamma) / root
    return result, for_gamma, for_beta


def group_norm(values, groups, gamma, beta, eps=1e-5):
    channels = values.shape[1]
    if groups <= 0 or channels / groups != channels // groups:
        raise ValueError("no such groups")
    each = channels // groups
    result = np.empty_like(values)
    for n, image in enumerate(values):
        for first in range(0, channels, each):
            part = image[first : first + each]
            normal = (part - np.mean(part)) / (np.mean((part - np.mean(part)) ** 2) + eps) ** 0.5
            for channel in range(each):
                at = first + channel
                result[n, at] = gamma[at] * normal[channel] + beta[at]
    return result


def rms_norm(values, gamma, eps=1e-6):
    kind = np.float32 if values.dtype == np.float16 else values.dtype
    result = np.empty(values.shape, values.dtype)
    for place in np.ndindex(values.shape[:-1]):
        row = values[place].astype(kind)
        root = np.sqrt(row @ row / row.size + eps)
        result[place] = row / root * gamma.astype(kind)
    return result
