"""Another right solution: sizes by counting windows, work from the shapes, a search for errors."""

import math

import numpy as np
from scipy.special import softmax


def three_fixes(size, kernel_size, stride):
    end, positions = kernel_size, 1
    while end < size:
        end, positions = end + stride, positions + 1
    missing = end - size
    return dict(positions=positions, image=end, padding=-(-missing // 2), overhang=missing)


def shape_table(layers, image_shape):
    table, here = [], list(image_shape)
    for layer in layers:
        inputs = here[0] * here[1] * here[2]
        count = 0
        if layer["kind"] == "linear":
            count, here = layer["out"] + layer["out"] * inputs, [layer["out"], 1, 1]
        else:
            k, p, groups = layer["kernel_size"], layer.get("padding", 0), layer.get("groups", 1)
            out = layer.get("out", here[0])
            sides = [len(range(0, side + 2 * p - k + 1, layer["stride"])) for side in here[1:]]
            if not all(sides) or here[0] % groups or out % groups:
                raise ValueError(layer["name"])
            if layer["kind"] == "conv":
                count = out + out * k * k * here[0] // groups
            here = [out, *sides]
        table.append({"name": layer["name"], "shape": tuple(here), "parameters": count})
    return table


def multiply_adds(layers, image_shape):
    before, counts = tuple(image_shape), {}
    for layer, row in zip(layers, shape_table(layers, image_shape), strict=True):
        values = math.prod(row["shape"])
        if layer["kind"] == "conv":
            seen = before[0] // layer.get("groups", 1)
            counts[layer["name"]] = values * seen * layer["kernel_size"] ** 2
        elif layer["kind"] == "linear":
            counts[layer["name"]] = values * math.prod(before)
        before = row["shape"]
    return counts


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
