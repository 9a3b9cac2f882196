"""Another right solution: ranges instead of formulas, views on all windows, logs of sums."""

from fractions import Fraction
from itertools import accumulate

import numpy as np


def three_fixes(size, kernel_size, stride):
    starts = range(0, size - kernel_size + stride, stride)
    end = starts[-1] + kernel_size
    return {
        "positions": len(starts),
        "image": end,
        "padding": round(Fraction(end - size, 2) + Fraction(1, 4)),
        "overhang": end - size,
    }


def behind(shape, layer):
    if layer["kind"] == "linear":
        return layer["out"], 1, 1
    border, groups = 2 * layer.get("padding", 0), layer.get("groups", 1)
    out = layer.get("out", shape[0])
    room = np.array(shape[1:]) + border - layer["kernel_size"]
    if (room < 0).any() or shape[0] % groups > 0 or out % groups > 0:
        raise ValueError(f"{layer} on {shape}")
    return (out, *np.floor_divide(room, layer["stride"]) + 1)


def weights_of(before, layer):
    if layer["kind"] == "linear":
        return layer["out"] * np.prod(before, dtype=np.int64)
    if layer["kind"] == "pool":
        return np.int64(0)
    return np.int64(layer["out"]) * (before[0] // layer["groups"]) * layer["kernel_size"] ** 2


def shape_table(layers, image_shape):
    shapes = [*accumulate(layers, behind, initial=tuple(image_shape))]
    pairs = zip(layers, shapes[:-1], shapes[1:], strict=True)
    return [
        {
            "name": layer["name"],
            "shape": after,
            "parameters": weights_of(before, layer) + layer.get("out", 0),
        }
        for layer, before, after in pairs
    ]


def multiply_adds(layers, image_shape):
    table, result, before = shape_table(layers, image_shape), {}, image_shape
    for layer, row in zip(layers, table, strict=True):
        if weights_of(before, layer):
            result[layer["name"]] = weights_of(before, layer) * np.prod(row["shape"][1:])
        before = row["shape"]
    return result


def ten_crops(images, size):
    views = np.lib.stride_tricks.sliding_window_view(images, (size, size), axis=(2, 3))
    rows, columns = np.array(views.shape[2:4]) - 1
    five = [views[:, :, 0, 0], views[:, :, 0, columns], views[:, :, rows, 0]]
    five += [views[:, :, rows, columns], views[:, :, rows >> 1, columns >> 1]]
    return np.moveaxis(np.array([*five, *(np.flip(one, axis=-1) for one in five)]), 0, 1)


def predict_ten_crops(network, images, size):
    windows = ten_crops(images, size).swapaxes(0, 1)  # (10, N, C, size, size)
    logits = network(windows.reshape(-1, *images.shape[1:2], size, size))
    logs = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return np.exp(logs).reshape(10, len(images), -1).mean(axis=0)
