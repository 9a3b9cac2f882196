"""Another right solution: chains walked one by one, convolutions as matrices, a recursion."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def inception_costs(in_channels, widths, height, width, reductions=True):
    a, b, c, d, e, f = widths
    chains = [[(a, 1)], [(b, 1), (c, 3)], [(d, 1), (e, 5)], [(f, 1)]]
    if not reductions:
        chains = [[(a, 1)], [(c, 3)], [(e, 5)], []]
    leaving = parameters = products = 0
    for chain in chains:
        maps = in_channels
        for made, side in chain:
            parameters += (maps * side * side + 1) * made
            products += maps * side * side * made * height * width
            maps = made
        leaving += maps
    return {"channels": leaving, "parameters": parameters, "multiply_adds": products}


def as_matrix(weight, shape):
    """The matrix of a convolution: what it answers to images with a single one."""
    units = np.eye(np.prod(shape)).reshape(-1, *shape)
    return convolve(units, weight, np.zeros(len(weight))).reshape(len(units), -1)  # noqa: F821


def inception_module(maps, branches):
    border = ((0, 0), (0, 0), (1, 1), (1, 1))
    padded = np.pad(maps, border, constant_values=np.nan)  # fmax passes over it
    pooled = np.fmax.reduce(sliding_window_view(padded, (3, 3), axis=(2, 3)), axis=(4, 5))
    parts = {}
    for number, chain in enumerate(branches):
        values = pooled if number == 3 else maps
        for weight, bias in chain:
            count, *shape = values.shape
            made = values.reshape(count, -1) @ as_matrix(weight, shape)
            made = made.reshape(count, len(weight), *shape[1:]) + np.reshape(bias, (-1, 1, 1))
            values = np.where(made > 0, made, 0)
        parts[number] = values
    return np.hstack([*parts.values()])


def dense_costs(in_channels, growth_rate, layers, height, width, bottleneck=4):
    places = height * width
    if layers == 0:
        return {"channels": in_channels, "parameters": 0, "multiply_adds": 0, "copied": 0,
                "made": in_channels * places}  # fmt: skip
    found = dense_costs(in_channels, growth_rate, layers - 1, height, width, bottleneck)
    maps, middle = found["channels"], bottleneck * growth_rate
    weights = middle * (maps + 9 * growth_rate)
    more = {"channels": growth_rate, "parameters": weights, "multiply_adds": weights * places,
            "copied": maps * places, "made": growth_rate * places}  # fmt: skip
    return {name: found[name] + more[name] for name in found}
