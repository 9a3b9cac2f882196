"""From the last axis on, with whichever of the two shapes still has one."""

from itertools import zip_longest
from math import prod


def broadcast_shape(first, second):
    found = []
    for a, b in zip_longest(first[::-1], second[::-1], fillvalue=1):
        if len({a, b} - {1}) > 1:
            raise ValueError("no common size")
        found.append(*({a, b} - {1} or {1}))
    return tuple(found[::-1])


def row_major_strides(shape):
    return tuple(prod(shape[axis + 1 :]) for axis in range(len(shape)))
