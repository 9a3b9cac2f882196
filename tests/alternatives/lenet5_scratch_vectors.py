"""Another right solution: the table by distances on a circle, costs as vectors, a changed copy."""

import numpy as np


def c3_table():
    maps = np.arange(6)
    ahead = (maps - maps[:, None]) % 6  # how far map j lies behind map i, on the circle
    missing = np.array([[2], [0], [1]])  # of the maps that are not contiguous, modulo 3
    return np.vstack([ahead < 3, ahead < 4, maps % 3 != missing, maps >= 0]).astype(int)


def lenet5_costs(table):
    c3_maps, s2_maps = np.shape(table)
    kernels = np.count_nonzero(table)
    # C1, S2, C3, S4, C5, F6: stored numbers, their uses by a unit, and the places of a map
    weights = np.array([25 * s2_maps, s2_maps, 25 * kernels, c3_maps, 120 * 25 * c3_maps, 84 * 120])
    biases = np.array([s2_maps, s2_maps, c3_maps, c3_maps, 120, 84])
    inputs = np.array([1, 4, 1, 4, 1, 1])  # four inputs share a coefficient
    places = np.array([28, 14, 10, 5, 1, 1]) ** 2
    names = ["C1", "S2", "C3", "S4", "C5", "F6"]
    connections = (weights * inputs + biases) * places
    costs = zip(names, (weights + biases).tolist(), connections.tolist(), strict=True)
    return [*costs, ("OUTPUT", 0, 10 * 84)]


def normalize(images):
    gray = np.array(images)  # a copy, which may change
    gray *= 1.275
    gray -= 0.1
    return gray
