"""NumPy does it; recursion from the last axis for the strides."""

import numpy as np


def broadcast_shape(first, second):
    return np.broadcast_shapes(first, second)


def row_major_strides(shape):
    if not shape:
        return ()
    rest = row_major_strides(shape[1:])
    return ((rest[0] * shape[1] if rest else 1), *rest)


def expanded_strides(shape, strides, target):
    if broadcast_shape(shape, target) != tuple(target):
        raise ValueError("does not fit")
    own = dict(zip(range(len(target) - len(shape), len(target)), strides, strict=True))
    return tuple(
        0 if axis not in own or (shape[axis - len(target)] == 1 != size) else own[axis]
        for axis, size in enumerate(target)
    )
