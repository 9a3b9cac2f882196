"""Another right solution: sizes by counting windows, work from the shapes, a search for errors."""

import math


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


def epochs_to_reach(errors, target):
    first = next((i for i, error in enumerate(errors) if error <= target), None)
    if first is None:
        return float("inf")
    if first == 0 or errors[first - 1] != errors[first - 1]:
        return first + 1.0
    share = (errors[first - 1] - target) / (errors[first - 1] - errors[first])
    return first + share
