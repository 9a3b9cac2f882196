"""A strip of memory and the views of it: which place does an element have?"""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

CELL, TOP = 40, 62  # pixels of a cell at most, and above the view


def views():
    """Views of the numbers 0 to 11 as a (3, 4) array, by how they are written.

    Returns:
        dict: {expression: array}; each element holds its own place in the strip.
    """
    x = np.arange(12).reshape(3, 4)
    return {"x": x, "x.T": x.T, "x.reshape(2, 6)": x.reshape(2, 6), "x[:, ::-1]": x[:, ::-1],
            "x[::-1]": x[::-1], "x[:, ::2]": x[:, ::2], "x[1:, 1:3]": x[1:, 1:3],
            "np.broadcast_to(x[1], (3, 4))": np.broadcast_to(x[1], (3, 4)),
            "np.broadcast_to(x[:, :1], (3, 4))": np.broadcast_to(x[:, :1], (3, 4))}  # fmt: skip


def described(view):
    """What NumPy knows of a view: its shape, its strides in elements, and where it starts."""
    return {"shape": list(view.shape), "strides": [one // view.itemsize for one in view.strides],
            "start": int(view[0, 0])}  # fmt: skip


def strided_view(name="x.T", element=5):
    """A view of twelve numbers, and the strip of memory under it.

    Args:
        name: Which one of `views`.
        element: Which of its elements is looked at, in reading order.

    Returns:
        Movable: The reader chooses the view and goes through its elements.
    """
    known = {one: described(view) for one, view in views().items()}
    view = views()[name]
    row, column = np.unravel_index(element, view.shape)
    alt = (f"Above, a strip of memory with the places 0 to 11; below, the view {name} with the "
           f"shape {view.shape} and the strides {tuple(known[name]['strides'])}. Its element "
           f"[{row}, {column}] lies at place {view[row, column]}.")  # fmt: skip
    cell = min(CELL, WIDTH / 12)
    parts = text(0, 12, "memory", "head") + text(0, TOP + 12, name, "head")
    for place in range(12):
        lit = (
            "orange lit"
            if place == view[row, column]
            else "blue"
            if place in view
            else "plain empty"
        )
        parts += box(cell * place + 1, 18, cell - 2, 28, lit, place)
    for (i, j), place in np.ndenumerate(view):
        lit = "orange lit" if (i, j) == (row, column) else "blue"
        parts += box(cell * j + 1, TOP + 18 + 30 * i, cell - 2, 28, lit, place)
    picture = svg(WIDTH, TOP + 20 + 30 * 4, alt, parts)
    return Movable("strided_view", picture, alt, views=known, name=name, element=element)
