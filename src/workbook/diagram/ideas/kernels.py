"""Kernels in a row: the one kernel that two of them come to."""

import numpy as np

from workbook.diagram.sketch import CELL, Sketch


def merging(first, second, place=(0, 0)):
    """Two kernels of one map, and the one kernel that does what both do in a row.

    Args:
        first: (rows, columns) array, the kernel that meets the image.
        second: (rows, columns) array, the kernel that meets what the first one makes.
        place: Row and column of the second kernel whose copy of the first is lit.

    Returns:
        Sketch: Both kernels, the copy, and the sum of all copies with the places of this one lit.
    """
    first, second = np.asarray(first), np.asarray(second)
    shape = tuple(np.add(first.shape, second.shape) - 1)
    copies = np.zeros((*second.shape, *shape), dtype=first.dtype)
    for row, column in np.ndindex(second.shape):
        inside = slice(row, row + len(first)), slice(column, column + first.shape[1])
        copies[row, column][inside] = second[row, column] * first
    merged = copies.sum(axis=(0, 1))
    lit = {(place[0] + i, place[1] + j) for i, j in np.ndindex(first.shape)}
    picture = Sketch(
        f"A kernel of {_size(first)}, a second one of {_size(second)}, and their sum of shifted "
        f"copies, a kernel of {_size(merged)}: {_numbers(merged)}. The copy for row {place[0]}, "
        f"column {place[1]} of the second kernel is the first times {second[place]:g}."
    )
    x = _table(picture, 0, "first kernel", first, (), "blue")
    x = _table(picture, x, "second kernel", second, {place}, "green")
    x = _table(picture, x, f"one copy, times {second[place]:g}", copies[place], lit, "plain")
    _table(picture, x, "sum of all copies", merged, lit, "plain")
    return picture


def _size(kernel):
    return f"{kernel.shape[0]} × {kernel.shape[1]}"


def _numbers(values):
    return ", ".join(f"{one:g}" for one in values.ravel())


def _table(picture, x, name, values, lit, hue):
    """A table with its name and size; returns where the next one begins."""
    picture.text(x, 12, name)
    picture.text(x, 28, _size(values), "head")
    picture.cells(x, 36, values, hue, lit=lit)
    return x + max(CELL * values.shape[1], 0.56 * 12 * len(name)) + 24
