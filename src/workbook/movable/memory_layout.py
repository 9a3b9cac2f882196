"""Maps in memory, channels first and channels last: where does an element lie?"""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

SHAPE = {"N": 2, "C": 3, "H": 2, "W": 2}
LAYOUTS = ("NCHW", "NHWC")
HUES = ("blue", "green", "purple")  # one for each channel
CELL, STRIP = 46, 84  # pixels of a cell at most, and from strip to strip


def place(layout, index):
    """How many elements lie before one: Horner's rule over the axes of the layout."""
    found = 0
    for axis in layout:
        found = found * SHAPE[axis] + index[axis]
    return found


def order(layout):
    """The indices of all elements in the order of memory.

    Returns:
        list: Of {axis: index}.
    """
    lengths = [SHAPE[axis] for axis in layout]
    return [dict(zip(layout, map(int, one), strict=True)) for one in np.ndindex(*lengths)]


def memory_layout(n=0, c=1, h=0, w=1):
    """Two images with three maps of 2 by 2, in both orders.

    Args:
        n, c, h, w: The element that is marked.

    Returns:
        Movable: The reader chooses the element.
    """
    index = {"N": n, "C": c, "H": h, "W": w}
    said = " and ".join(f"{place(one, index)} in {one}" for one in LAYOUTS)
    alt = (f"The 24 values of two images with three maps of 2 by 2 in the order of memory, once as "
           f"NCHW and once as NHWC, colored by map. The value at image {n}, map {c}, row {h}, "
           f"column {w} lies at place {said}.")  # fmt: skip
    cell, parts = min(CELL, WIDTH / 12), ""
    for i, layout in enumerate(LAYOUTS):
        parts += text(0, STRIP * i + 12, f"{layout}: each cell shows its map, row, column", "head")
        for j, one in enumerate(order(layout)):
            kind = HUES[one["C"]] + (" lit" if one == index else "")
            parts += box(cell * (j % 12) + 1, STRIP * i + 18 + 30 * (j // 12), cell - 2, 28, kind,
                         f"{one['C']}{one['H']}{one['W']}")  # fmt: skip
    picture = svg(WIDTH, 2 * STRIP, alt, parts)
    return Movable("memory_layout", picture, alt, N=n, C=c, H=h, W=w)
