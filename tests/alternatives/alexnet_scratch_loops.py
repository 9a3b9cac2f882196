"""Another right solution: loops over positions, windows counted one by one, integers by divmod."""

import math

import numpy as np


def three_fixes(size, kernel_size, stride):
    complete, rest = divmod(size - kernel_size, stride)
    overhang = (stride - rest) % stride
    half, odd = divmod(overhang, 2)
    return {
        "overhang": np.int64(overhang),
        "padding": half + odd,
        "image": size + overhang,
        "positions": complete + 1 + bool(rest),
    }


def shape_table(layers, image_shape):
    rows, (c, h, w) = [], image_shape
    for layer in layers:
        match layer:
            case {"kind": "linear", "out": out}:
                count = sum(c * h * w + 1 for _ in range(out))
                c, h, w = out, 1, 1
            case {"kind": "pool", "kernel_size": k, "stride": s}:
                if k > min(h, w):
                    raise ValueError("the window is larger than the maps")
                count, h, w = 0, (h - k) // s + 1, (w - k) // s + 1
            case {"out": out, "kernel_size": k, "stride": s, "padding": p, "groups": g}:
                if math.gcd(c, g) < g or math.gcd(out, g) < g or k > min(h, w) + 2 * p:
                    raise ValueError("this does not fit")
                count, c = g * (out // g) * (c // g) * k * k + out, out
                h, w = (h + 2 * p - k + s) // s, (w + 2 * p - k + s) // s
        rows += [{"parameters": count, "shape": (c, h, w), "name": layer["name"]}]
    return rows


def multiply_adds(layers, image_shape):
    with_weights = {layer["name"] for layer in layers if layer["kind"] != "pool"}
    rows = [row for row in shape_table(layers, image_shape) if row["name"] in with_weights]
    sizes = {row["name"]: np.array(row["shape"]) for row in rows}
    return {
        row["name"]: (row["parameters"] // int(sizes[row["name"]][0]) - 1)
        * int(sizes[row["name"]].prod())
        for row in rows
    }


def ten_crops(images, size):
    count, channels, height, width = images.shape
    windows = np.zeros((count, 10, channels, size, size))
    for n, image in enumerate(images):
        tops = [0, 0, height - size, height - size, (height - size) // 2]
        lefts = [0, width - size, 0, width - size, (width - size) // 2]
        for i in range(5):
            for y in range(size):
                for x in range(size):
                    value = image[:, tops[i] + y, lefts[i] + x]
                    windows[n, i, :, y, x] = windows[n, 5 + i, :, y, size - 1 - x] = value
    return windows


def predict_ten_crops(network, images, size):
    means = []
    for image in images:
        logits = network(ten_crops(image[None], size)[0])  # (10, K)
        shares = [
            1 / np.exp(np.minimum(one[None] - one[:, None], 700)).sum(axis=1) for one in logits
        ]
        means.append(sum(shares) / 10)
    return np.array(means)
