"""Normalizations side by side: which values share a mean, found by changing one after the other."""

import numpy as np

from workbook.diagram.ideas.axes import HUES, groups_of
from workbook.diagram.sketch import Sketch

SIDE, LEFT, GAP = 20, 46, 8  # pixels: of a cell, in front of a row, between blocks
ACROSS = 2  # tables in a row


def families(layers, inputs, axes):
    """Tables of the same values, one for each layer; values that share a mean have one number.

    Args:
        layers: Names, and functions from an array to an array of its shape.
        inputs: Array of three or four axes. The first one runs down, the second one from block to
            block, the others through a block.
        axes: The name of each axis, such as "NCHW" or "NTD".

    Returns:
        Sketch: A number and a color for each set of values.
    """
    inputs = np.asarray(inputs, dtype="float32")
    picture, said = Sketch(""), []
    count, blocks = inputs.shape[:2]
    wide = LEFT + blocks * (SIDE * inputs[0, 0].size + GAP) + 20
    for place, (name, layer) in enumerate(layers.items()):
        group = groups_of(layer, inputs).reshape(inputs.shape)
        x, y = wide * (place % ACROSS), (46 + SIDE * count + 16) * (place // ACROSS)
        alike = [(group == np.take(group, [0], axis)).all() for axis in range(group.ndim)]
        over = [axes[axis] for axis, one in enumerate(alike) if one and group.shape[axis] > 1]
        _table(picture, x, y, name, group, axes)
        sets = group.max() + 1
        said.append(f"{name}: {sets} sets of {inputs.size // sets} values, alike along "
                    f"{' and '.join(over) or 'no whole axis'}")  # fmt: skip
    picture.alt = f"{inputs.size} values in the layout {axes}. {'; '.join(said)}."
    return picture


def _table(picture, x, y, name, group, axes):
    """One layer's sets: a row for each index of the first axis, a block for each of the second."""
    picture.text(x, y + 14, name, "name")
    rows = group.reshape(*group.shape[:2], -1)
    for n, block in np.ndindex(rows.shape[:2]):
        left = x + LEFT + block * (SIDE * rows.shape[2] + GAP)
        if block == 0:
            picture.text(x, y + 59 + SIDE * n, f"{axes[0]} = {n}", "head")
        if n == 0:
            picture.text(left, y + 36, f"{axes[1]} = {block}", "head")
        picture.cells(left, y + 44 + SIDE * n, rows[n, block] + 1, size=SIDE,
                      hue=lambda _, j, of=rows[n, block]: HUES[of[j] % len(HUES)])  # fmt: skip
