"""How arrays lie and grow: broadcasting."""

import numpy as np

from workbook.diagram.sketch import CELL, Sketch

GAP = 44  # pixels between two tables, with a sign in the middle


def broadcasting(first, second):
    """Two arrays of at most two axes and their sum: what was repeated has a dashed frame.

    Args:
        first, second: Arrays that can be broadcast together.

    Returns:
        Sketch: Both as NumPy stretches them, and their sum.
    """
    first, second = np.asarray(first), np.asarray(second)
    total = first + second
    picture = Sketch(
        f"{_shape(first)} plus {_shape(second)} gives {_shape(total)}; "
        f"the first is {_repeated(first, total)}, the second is {_repeated(second, total)}."
    )
    x = 0
    for array, sign in ((first, "+"), (second, "="), (total, "")):
        _stretched(picture, x, array, np.atleast_2d(total).shape)
        x += CELL * np.atleast_2d(total).shape[1] + GAP
        picture.text(x - GAP / 2, 24 + CELL, sign, "name", anchor="middle")
    return picture


def _stretched(picture, x, array, shape):
    """The array over all of that shape; its own cells are filled, the repeated ones are dashed."""
    own = np.atleast_2d(array).shape
    picture.text(x, 12, _shape(array), "head")
    for (i, j), value in np.ndenumerate(np.broadcast_to(array, shape)):
        repeated = i >= own[0] or j >= own[1]
        picture.box(x + CELL * j, 20 + CELL * i, CELL - 2, CELL - 2, f"{value:g}",
                    "plain" if repeated else "blue", dashed=repeated)  # fmt: skip


def _shape(array):
    return "(" + ", ".join(map(str, array.shape)) + ("," if array.ndim == 1 else "") + ")"


def _repeated(array, total):
    """Along which axes NumPy repeats it, in words."""
    lengths = (1,) * (total.ndim - array.ndim) + array.shape
    axes = [axis for axis, (own, all_) in enumerate(zip(lengths, total.shape, strict=True))
            if own != all_]  # fmt: skip
    if not axes:
        return "not repeated"
    return "repeated along axis " + " and axis ".join(map(str, axes))
