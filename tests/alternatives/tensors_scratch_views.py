"""Views of one small array, and the differences of its addresses."""

import numpy as np


def broadcast_shape(first, second):
    length = max(len(first), len(second))
    sizes = np.ones((2, length), dtype=int)
    for row, shape in zip(sizes, (first, second), strict=True):
        row[length - len(shape) :] = shape
    if ((sizes != sizes[::-1]) & (sizes != 1) & (sizes[::-1] != 1)).any():
        raise ValueError("does not fit")
    return tuple(int(n) for n in np.where(sizes[0] == 1, sizes[1], sizes[0]))


def row_major_strides(shape):
    numbers = np.arange(int(np.prod(shape))).reshape(shape)
    return tuple(
        int(numbers.take(1, axis).min() - numbers.min())
        if size > 1
        else int(np.prod(shape[axis + 1 :]))
        for axis, size in enumerate(shape)
    )


def expanded_strides(shape, strides, target):
    memory = np.lib.stride_tricks.as_strided(np.zeros(1), shape, [8 * one for one in strides])
    found = [one // 8 for one in np.broadcast_to(memory, target).strides]
    for axis in range(1, len(shape) + 1):  # NumPy forgets the stride of an axis of one
        if shape[-axis] == target[-axis]:
            found[-axis] = strides[-axis]
    return found
