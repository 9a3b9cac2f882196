"""Oracles of the chapter on LeNet-5, in NumPy."""

import numpy as np

from autograder import fan_in
from oracles import common as oracles

# Table I of the paper, column by column: the S2 maps that C3 maps 0 to 15 see.
TABLE_I = """012 123 234 345 045 015 0123 1234 2345 0345 0145 0125 0134 1245 0235 012345"""
TABLE = np.array([[int(str(j) in maps) for j in range(6)] for maps in TABLE_I.split()])


def squash(values):
    return 1.7159 * np.tanh(2 / 3 * values)


def subsample(maps, coefficients, biases):
    sums = oracles.sum_pool2d(maps, 2)
    return squash(coefficients[:, None, None] * sums + biases[:, None, None])


def lenet5_layers(rng):
    """Weights in order of execution; C3 as a full convolution, with zeros where the table is."""
    c3 = fan_in(rng, 16, 6, 5, 5) * TABLE[:, :, None, None]
    shapes = {"s2": 6, "s4": 16}
    pools = {
        name: [dict(name=f"{name} coefficients", kind="scale", weight=rng.normal(size=maps)),
               dict(name=f"{name} biases", kind="shift", weight=rng.normal(size=maps))]
        for name, maps in shapes.items()
    }  # fmt: skip
    small = dict(c1=(6, 1, 5, 5), c5=(120, 400), f6=(84, 120))
    dense = {
        name: dict(name=name, kind="conv" if len(shape) == 4 else "linear",
                   weight=2 * fan_in(rng, *shape), bias=0.3 * rng.normal(size=shape[0]))
        for name, shape in small.items()
    }  # fmt: skip
    c3 = dict(name="c3", kind="conv", weight=c3, bias=0.3 * rng.normal(size=16))
    return [dense["c1"], *pools["s2"], c3, *pools["s4"], dense["c5"], dense["f6"]]


def states_by_hand(images, layers):
    """The states of F6; asserts that every squashing function has something to squash."""
    c1, s2, s2_bias, c3, s4, s4_bias, c5, f6 = layers
    inputs = {}

    def squashed(name, values):
        inputs[name] = values
        assert np.mean(np.abs(squash(values) - values)) > 0.05, f"weak probe: {name} is linear"
        return squash(values)

    maps = squashed("c1", oracles.conv2d(images, c1["weight"], c1["bias"]))
    maps = subsample(maps, s2["weight"], s2_bias["weight"])
    maps = squashed("c3", oracles.conv2d(maps, c3["weight"], c3["bias"]))
    maps = subsample(maps, s4["weight"], s4_bias["weight"])
    values = squashed("c5", oracles.linear(maps, c5["weight"], c5["bias"]))
    values = squashed("f6", oracles.linear(values, f6["weight"], f6["bias"]))
    oracles.assert_adequate(inputs)
    return values
