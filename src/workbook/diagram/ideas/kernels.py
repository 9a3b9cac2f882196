"""Kernels in a row: the one kernel that two of them come to."""

import numpy as np

from workbook.diagram.sketch import CELL, Sketch


def merging(merge, first, second, place=(0, 0)):
    """Two kernels of one map, and the one kernel that does what both do in a row.

    Args:
        merge: A function of two arrays of kernels, (M, 1, kh, kw) and (1, M, lh, lw), that returns
            the array of the merged one.
        first: (rows, columns) array, the kernel that meets the image.
        second: (rows, columns) array, the kernel that meets what the first one makes.
        place: Row and column of the second kernel whose copy of the first is lit.

    Returns:
        Sketch: Both kernels, what is made of this place alone, and the merged kernel with the
        places of this copy lit.
    """
    first, second = np.asarray(first), np.asarray(second)
    alone = np.zeros_like(second)
    alone[place] = second[place]
    copy, merged = (merge(first[None, None], one[None, None])[0, 0] for one in (alone, second))
    lit = {(place[0] + i, place[1] + j) for i, j in np.ndindex(first.shape)}
    picture = Sketch(
        f"A kernel of {_size(first)}, a second one of {_size(second)}, and their sum of shifted "
        f"copies, a kernel of {_size(merged)}: {_numbers(merged)}. The copy for row {place[0]}, "
        f"column {place[1]} of the second kernel, times {second[place]:g}: {_numbers(copy)}."
    )
    x = _table(picture, 0, "first kernel", first, (), "blue")
    x = _table(picture, x, "second kernel", second, {place}, "green")
    x = _table(picture, x, f"one copy, times {second[place]:g}", copy, lit, "plain")
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
