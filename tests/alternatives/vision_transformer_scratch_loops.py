"""Another right solution: loops over patches and places, counting by lists."""

import numpy as np


def cut_patches(images, size):
    height, width = images.shape[2:]
    if height % size != 0 or width % size != 0:
        raise ValueError("no whole patches")
    rows = []
    for top in range(0, height, size):
        for left in range(0, width, size):
            piece = images[:, :, top : top + size, left : left + size]
            rows.append(piece.reshape(len(images), -1))
    return np.stack(rows, axis=1)


def embed_patches(images, kernel, bias, class_token, positions):
    weights = kernel.reshape(kernel.shape[0], -1)
    size = kernel.shape[2]
    found = np.empty((len(images), len(positions), len(kernel)))
    found[:, 0] = class_token
    place = 1
    for top in range(0, images.shape[2], size):
        for left in range(0, images.shape[3], size):
            piece = images[:, :, top : top + size, left : left + size]
            found[:, place] = piece.reshape(len(images), -1) @ weights.T + bias
            place += 1
    return found + positions[None]


def resize_positions(positions, before, after):
    grid = positions[1:].reshape(before[0], before[1], -1)
    ys = np.linspace(0, before[0] - 1, after[0])
    xs = np.linspace(0, before[1] - 1, after[1])
    rows = [positions[0]]
    for y in ys:
        for x in xs:
            i, j = int(y), int(x)
            k, m = min(i + 1, before[0] - 1), min(j + 1, before[1] - 1)
            a, b = y - i, x - j
            upper = (1 - b) * grid[i, j] + b * grid[i, m]
            lower = (1 - b) * grid[k, j] + b * grid[k, m]
            rows.append((1 - a) * upper + a * lower)
    return np.stack(rows)


def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    tokens = 1 + (image_size // patch_size) * (image_size // patch_size)
    linear = [(channels * patch_size * patch_size, dim), (dim, num_classes)]
    inside = [(dim, dim)] * 4 + [(dim, mlp_dim), (mlp_dim, dim)]
    count = sum(a * b + b for a, b in linear + inside * num_layers)
    count += dim + tokens * dim + 2 * dim * (2 * num_layers + 1)
    return {
        "head": dim * num_classes,
        "mlp": sum(tokens * a * b for a, b in inside[4:]) * num_layers,
        "attention": num_layers * (sum(tokens * a * b for a, b in inside[:4])
                                   + tokens * tokens * dim + tokens * tokens * dim),
        "patches": (tokens - 1) * linear[0][0] * dim,
        "parameters": count,
        "places": tokens,
    }  # fmt: skip
