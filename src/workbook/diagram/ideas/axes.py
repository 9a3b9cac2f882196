"""The axes of images in both layouts: what a normalization averages, how maps are flattened."""

import numpy as np

from workbook.diagram.sketch import CELL, Sketch

HUES = "blue", "orange", "green", "purple", "red"
PLACE = 26  # pixels of a number in memory


def shared(layer, inputs, axes):
    """Which numbers a normalization treats together: found by changing one after the other.

    Args:
        layer: Any function from an array to an array of its shape.
        inputs: Array of four axes, one of the shapes that the layer takes.
        axes: The name of each axis, such as "NCHW".

    Returns:
        Sketch: The numbers' places in memory; those that move each other have one color.
    """
    inputs = np.asarray(inputs, dtype="float32")
    group = groups_of(layer, inputs).reshape(inputs.shape)
    over = [name for axis, name in enumerate(axes)
            if (group == np.take(group, [0], axis)).all()]  # fmt: skip
    picture = Sketch(f"{inputs.size} numbers in the layout {axes} form {group.max() + 1} groups "
                     f"that share a mean: along {' and '.join(over) or 'no axis'} "
                     f"the group stays the same.")  # fmt: skip
    place = np.arange(inputs.size).reshape(inputs.shape)
    rows, columns = CELL * inputs.shape[2] + 12, CELL * inputs.shape[3] + 16
    for n, second in np.ndindex(inputs.shape[:2]):
        x, y = 52 + columns * second, 22 + rows * n
        if second == 0:
            picture.text(0, 40 + rows * n, f"{axes[0]} = {n}", "head")
        if n == 0:
            picture.text(x, 14, f"{axes[1]} = {second}", "head")
        picture.cells(x, y, place[n, second], lambda i, j, of=group[n, second]: _hue(of[i, j]))
    note = f"In each table {axes[2]} runs down and {axes[3]} to the right. In memory:"
    picture.text(0, 30 + rows * len(inputs), note)
    picture.cells(0, 40 + rows * len(inputs), place.ravel(), size=PLACE,
                  hue=lambda _, j: _hue(group.flat[j]))  # fmt: skip
    return picture


def groups_of(layer, inputs):
    """The number of each value's group; values of one group change each other's outputs."""
    before = np.asarray(layer(inputs))
    moved = np.zeros((inputs.size, inputs.size), dtype=bool)
    for place in range(inputs.size):
        for step in (1, -2.5):
            changed = inputs.copy()
            changed.flat[place] += step
            moved[place] |= ~np.isclose(np.asarray(layer(changed)), before, atol=1e-5).ravel()
    first = (moved | moved.T | np.eye(inputs.size, dtype=bool)).argmax(axis=1)
    return np.unique(first, return_inverse=True)[1]


def flattening(maps):
    """The same maps as one row of numbers in both layouts: the order differs, the numbers do not.

    Args:
        maps: (C, H, W) array.

    Returns:
        Sketch: The maps, and both rows; a line leads from each number to the same one below.
    """
    maps = np.asarray(maps)
    channels, _, width = maps.shape
    place = np.arange(maps.size).reshape(maps.shape)
    rows = {"C, H, W": place.ravel(), "H, W, C": place.transpose(1, 2, 0).ravel()}
    orders = [", ".join(f"{maps.flat[i]:g}" for i in row) for row in rows.values()]
    picture = Sketch(f"{channels} maps become one row. Flattened as (C, H, W): {orders[0]}. "
                     f"Flattened as (H, W, C): {orders[1]}.")  # fmt: skip
    for channel, one in enumerate(maps):
        picture.text(channel * (CELL * width + 20), 12, f"channel {channel}", "head")
        picture.cells(channel * (CELL * width + 20), 20, one, _hue(channel))
    y = top = 44 + CELL * maps.shape[1]
    for name, row in rows.items():
        picture.text(0, y + 18, name)
        picture.cells(62, y, [maps.flat[i] for i in row],
                      lambda _, j, row=row: _hue(row[j] // maps[0].size))  # fmt: skip
        y += CELL + 50
    for below, i in enumerate(rows["H, W, C"]):
        ends = [(62 + CELL * i + 14, top + CELL), (62 + CELL * below + 14, top + CELL + 47)]
        picture.line(ends, _hue(i // maps[0].size))
    return picture


def _hue(number):
    return HUES[number % len(HUES)]
