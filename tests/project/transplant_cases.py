"""One network in plain NumPy, which the transplant tests write in many ways in each framework."""

import numpy as np

from autograder import fan_in
from oracles import common as oracles

RNG = np.random.default_rng(20)
IMAGES = RNG.normal(size=(3, 2, 9, 7))  # (N, C, H, W), odd and not square

CONV1, CONV2 = fan_in(RNG, 4, 2, 3, 3), fan_in(RNG, 6, 4, 2, 2)
FC1, FC2 = fan_in(RNG, 8, 6 * 3 * 2), fan_in(RNG, 5, 8)
BIASES = [RNG.normal(size=n) for n in (4, 6, 8, 5)]


def layers():
    """The description that a test hands to the transplant."""
    kinds = ("conv", "conv", "linear", "linear")
    weights = zip(kinds, (CONV1, CONV2, FC1, FC2), BIASES, strict=True)
    return [{"kind": kind, "weight": weight, "bias": bias} for kind, weight, bias in weights]


def expected(images=IMAGES):
    """Convolution, ReLU, pooling, convolution, tanh, linear, ReLU, linear; without a framework."""
    maps = oracles.conv2d(images, CONV1, BIASES[0], padding=1)  # (N, 4, 9, 7)
    maps = oracles.max_pool2d(oracles.relu(maps), 2)  # (N, 4, 4, 3)
    maps = np.tanh(oracles.conv2d(maps, CONV2, BIASES[1]))  # (N, 6, 3, 2)
    hidden = oracles.relu(oracles.linear(maps, FC1, BIASES[2]))  # (N, 8)
    return oracles.linear(hidden, FC2, BIASES[3])  # (N, 5)


MASK = np.array([[1, 1, 0], [0, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=bool)  # (O, I)
SPARSE = fan_in(RNG, 4, 3, 3, 3) * MASK[:, :, None, None]
SPARSE_IMAGES = RNG.normal(size=(2, 3, 6, 5))
SPARSE_LAYERS = [{"kind": "conv", "weight": SPARSE, "bias": BIASES[0]}]

NORM = {
    "weight": RNG.uniform(0.5, 2, size=4),
    "bias": RNG.normal(size=4),
    "mean": RNG.normal(size=4),
    "var": RNG.uniform(0.5, 2, size=4),
}
NORM_LAYERS = [
    {"kind": "conv", "weight": CONV1, "name": "conv"},
    {"kind": "batch_norm", **NORM, "name": "norm"},
    {"kind": "conv", "weight": fan_in(RNG, 4, 2, 1, 1), "name": "shortcut", "inputs": []},
    {"kind": "scale", "weight": RNG.normal(size=4), "inputs": ["norm", "shortcut"]},
]


def expected_norm(eps):
    """A convolution with batch normalization, a projected shortcut, a scale for each channel."""
    maps = oracles.conv2d(IMAGES, CONV1, padding=1)
    column = {name: values[:, None, None] for name, values in NORM.items()}
    maps = (maps - column["mean"]) / np.sqrt(column["var"] + eps)
    maps = maps * column["weight"] + column["bias"]
    maps = oracles.relu(maps + oracles.conv2d(IMAGES, NORM_LAYERS[2]["weight"]))
    return maps * NORM_LAYERS[3]["weight"][:, None, None]
