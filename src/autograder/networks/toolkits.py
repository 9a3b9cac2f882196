"""What a probe needs of a framework, under equal names in every track."""

import importlib

import numpy as np


def toolkit(module):
    """The toolkit of the track that a module under test belongs to."""
    return importlib.import_module(f"autograder.networks.{module.__track__}")


def fan_in(rng, *shape):
    """Zero-mean normal weights with standard deviation ``1 / sqrt(fan_in)``.

    With such weights about half of what enters each activation is negative, so that a missing
    or misplaced activation shows in the numbers.

    Args:
        rng: a NumPy generator.
        shape: (out, in, ...); the fan-in is the product of all but the first.
    """
    return rng.normal(size=shape) / np.sqrt(np.prod(shape[1:]))
