"""How tensors lie in memory: one buffer, and the shapes through which it is read."""

import numpy as np

from workbook.diagram.sketch import CELL, Sketch

HEAD, ROOM = 18, 26  # pixels for the line above a table, and for arcs over and under a strip


def views(buffer, named):
    """One buffer, and how each tensor finds its numbers in it.

    Args:
        buffer: (n,) array or tensor on the processor.
        named: {its code: an array or a tensor of one or two axes}.

    Returns:
        Sketch: Of each the places that it reads, and for each axis an arc as long as its stride.
    """
    read = {code: places(buffer, view) for code, view in named.items()}
    picture = Sketch(" ".join(_said(code, named[code], read[code]) for code in named))
    left = CELL * max(np.atleast_2d(np.asarray(view)).shape[1] for view in named.values()) + 36
    y = 12
    for code, view in named.items():
        array, at = np.asarray(view), read[code]
        picture.text(0, y, code, "name")
        where = "memory of its own" if at is None else f"strides {_steps(array)}"
        picture.text(left, y, f"shape {array.shape}, {where}")
        picture.cells(0, y + 10, array if at is None else at, "plain" if at is None else "blue")
        _strip(picture, left, y + 10 + ROOM, np.asarray(buffer), at)
        y += max(CELL * len(np.atleast_2d(array)), CELL + 2 * ROOM) + HEAD + 20
    return picture


def places(buffer, view):
    """Where in the buffer each number of a view lies; None if the view has its own memory."""
    buffer, view = np.asarray(buffer), np.asarray(view)
    if not np.may_share_memory(buffer, view):
        return None
    first = (view.ctypes.data - buffer.ctypes.data) // buffer.itemsize
    steps = np.reshape(_steps(view), (-1,) + (1,) * view.ndim)
    return first + (np.indices(view.shape) * steps).sum(axis=0)


def _steps(array):
    """The strides in numbers, not in bytes."""
    return tuple(stride // array.itemsize for stride in array.strides)


def _strip(picture, x, y, buffer, at):
    """The buffer; what is read is filled, and arcs lead from the first place to its neighbors."""
    for place, value in enumerate(buffer):
        read = at is not None and place in at
        picture.box(x + CELL * place, y, CELL - 2, CELL - 2, f"{value:g}",
                    "blue" if read else "plain", dashed=not read)  # fmt: skip
    for axis in range(0 if at is None else at.ndim):
        first = at[(0,) * at.ndim]
        to = at[tuple(int(one == axis) for one in range(at.ndim))] if at.shape[axis] > 1 else first
        start, end = (x + CELL * place + CELL / 2 - 1 for place in (first, to))
        hue, side, edge = (("orange", -1, y - 2), ("green", 1, y + CELL))[axis]
        if start == end:
            picture.text(start - 13, edge + 10 * side + 2, f"axis {axis}: +0, it stays here")
        else:
            picture.arrow((start, edge), (end, edge), f"axis {axis}: {to - first:+d}", hue,
                          bend=10 * side if end > start else -10 * side)  # fmt: skip


def _said(code, view, at):
    view = np.asarray(view)
    if at is None:
        return f"{code}, of shape {view.shape}, has memory of its own."
    return (f"{code}, of shape {view.shape}, has the strides {_steps(view)} and begins by reading "
            f"the places {', '.join(map(str, np.atleast_2d(at)[0]))} of the buffer.")  # fmt: skip
