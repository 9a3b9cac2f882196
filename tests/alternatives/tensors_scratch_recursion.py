"""Recursion from the last axis, running products, and strides of NumPy's own arrays."""

from functools import reduce
from itertools import accumulate
from operator import mul

import numpy as np


def broadcast_shape(first, second):
    first, second = tuple(first), tuple(second)
    if not first or not second:
        return first + second
    sizes = {first[-1], second[-1]} - {1}
    if len(sizes) > 1:
        raise ValueError("no common size")
    return (*broadcast_shape(first[:-1], second[:-1]), *(sizes or {1}))


def row_major_strides(shape):
    return np.array([*accumulate(shape[:0:-1], mul, initial=1)][: len(shape)][::-1], dtype=int)


def expanded_strides(shape, strides, target):
    missing = len(target) - len(shape)
    if missing < 0 or any(a not in (1, b) for a, b in zip(shape, target[missing:], strict=True)):
        raise ValueError("does not fit")
    kept = [s * (a == b) for a, b, s in zip(shape, target[missing:], strides, strict=True)]
    return reduce(lambda found, _: [0, *found], range(missing), kept)
