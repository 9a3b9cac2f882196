"""Another right solution: plain loops over plain numbers, NumPy scalars, integers for floats."""

import math

import numpy as np


def epochs_to_reach(errors, target):
    reached = [error <= target for error in errors]
    if True not in reached:
        return np.float64("inf")
    last = reached.index(True)
    if last == 0 or np.isnan(errors[last - 1]):
        return last + 1
    return np.interp(-target, [-errors[last - 1], -errors[last]], [last, last + 1])


def response_norm_arguments(n, k, alpha, beta):
    half, rest = divmod(n, 2)
    if not rest:
        raise ValueError("an even window has no middle")
    torch_arguments = {"k": k, "beta": beta, "alpha": np.float64(n) * alpha, "size": np.int64(n)}
    return {
        "tf": {"beta": beta, "alpha": alpha, "bias": k, "depth_radius": half},
        "pytorch": torch_arguments,
    }


def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    gradient = [[[[0.0] * maps.shape[3] for _ in rows] for rows in image] for image in maps]
    for (n, c, row, column), value in np.ndenumerate(upstream):
        best, where = -math.inf, None
        for y in range(row * stride, row * stride + kernel_size):
            for x in range(column * stride, column * stride + kernel_size):
                if maps[n, c, y, x] > best:
                    best, where = maps[n, c, y, x], (y, x)
        gradient[n][c][where[0]][where[1]] += value
    return np.array(gradient)


def inverted_weights(weight, bias, p):
    rows = [[value - p * value for value in row] for row in weight]
    return rows, list(bias)


def block_diagonal(weight, groups):
    share = len(weight) // groups
    out, inside, height, width = weight.shape
    full = np.zeros((out, inside * groups, height, width))
    for o in range(out):
        for i in range(inside):
            full[o, o // share * inside + i] = weight[o, i]
    return full


def random_crop_flip(images, size, rng):
    result = []
    for image in images:
        x = rng.choice(image.shape[2] - size + 1)
        y = int(rng.uniform(0, image.shape[1] - size + 1))
        columns = list(range(x, x + size))
        if rng.integers(2):
            columns.reverse()
        result.append([[[plane[row, i] for i in columns] for row in range(y, y + size)]
                       for plane in image])  # fmt: skip
    return np.array(result)


def color_components(images):
    matrix = np.zeros((3, 3))
    means = [images[:, i].mean() for i in range(3)]
    for i in range(3):
        for j in range(3):
            matrix[i, j] = np.mean(images[:, i] * images[:, j]) - means[i] * means[j]
    values, vectors = np.linalg.eig(matrix)
    order = sorted(range(3), key=lambda i: -values[i])
    return [values[i] for i in order], np.stack([-vectors[:, i] for i in order], axis=1)


def shift_colors(images, values, vectors, alphas):
    result = images.copy()
    for image, alpha in zip(result, alphas, strict=True):
        for i in range(3):
            for channel in range(3):
                image[channel] += alpha[i] * values[i] * vectors[channel, i]
    return result
