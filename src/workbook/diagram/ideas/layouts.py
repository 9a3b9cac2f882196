"""How the same numbers lie in memory in two layouts."""

import numpy as np

from workbook.diagram.ideas.marks import SHADES
from workbook.diagram.sketch import CELL, Sketch

SMALL = 24  # pixels of a cell in a strip
ROW = 78  # from one strip to the next


def memory_order(arrays):
    """The numbers of several arrays as they lie in memory, one strip for each.

    Args:
        arrays: From a name to an array; all hold the numbers of the first one, which differ.

    Returns:
        Sketch: A number has the hue of its place along the first axis of the first array, and a
        line leads to its place in the next strip.
    """
    picture = Sketch("")
    _strips(picture, 0, {name: np.asarray(one) for name, one in arrays.items()})
    picture.alt = _said(arrays)
    return picture


def maps_in_memory(maps, layouts):
    """Maps, and what the layouts make of them when they are flattened.

    Args:
        maps: (C, H, W), numbers that differ.
        layouts: From a name to the order of the axes, such as (1, 2, 0).

    Returns:
        Sketch: The maps, and a strip for each layout; each map has a hue.
    """
    maps, x = np.asarray(maps), 0
    picture = Sketch("")
    for number, one in enumerate(maps):
        picture.text(x, 12, f"map {number}", "head")
        picture.cells(x, 20, one, SHADES[1 + number])
        x += CELL * one.shape[1] + 24
    arrays = {name: maps.transpose(axes) for name, axes in layouts.items()}
    _strips(picture, 36 + CELL * maps.shape[1], arrays, maps)
    picture.alt = f"{len(maps)} maps of {maps.shape[1]} × {maps.shape[2]}. {_said(arrays)}"
    return picture


def _strips(picture, top, arrays, first=None):
    first = next(iter(arrays.values())) if first is None else first
    hues = {
        int(value): SHADES[1 + place] for place, part in enumerate(first) for value in part.flat
    }
    before = None
    for row, (name, array) in enumerate(arrays.items()):
        y, values = top + ROW * row, array.ravel().tolist()
        if before is not None:
            for place, value in enumerate(values):
                start = SMALL * (before.index(value) + 0.5) - 1, y - ROW + 18 + SMALL
                picture.line([start, (SMALL * (place + 0.5) - 1, y + 16)], hues[value], 1.2)
        picture.text(SMALL * len(values) + 8, y + 35, name, "head")
        picture.cells(0, y + 18, [values], lambda _, j, v=values: hues[v[j]], SMALL)
        before = values


def _said(arrays):
    rows = (f"{name}: {', '.join(f'{one:g}' for one in np.asarray(array).ravel())}"
            for name, array in arrays.items())  # fmt: skip
    return f"In memory, {'; '.join(rows)}."
