"""Pieces of the networks for images: a sparse convolution, towers, windows over maps."""

import numpy as np

from workbook.diagram.ideas.marks import LEFT, SHADES, legend, listed
from workbook.diagram.sketch import CELL, Sketch

SIDE, WIDE = 84, 440  # pixels, of the names beside a row of towers, and of the row


def connection_table(table, kernel_size, rows="input map"):
    """Which input maps each output map of a sparse convolution sees, and what that costs.

    Args:
        table: (output maps, input maps), 1 where an output map sees an input map.
        kernel_size: Weights of a side of a kernel.
        rows: What an input map is called.

    Returns:
        Sketch: A row for each input map, a column for each output map; columns that see equally
        many maps have one hue.
    """
    table = np.asarray(table, dtype=int)
    seen = table.sum(axis=1)  # (output maps,)
    costs = seen * kernel_size**2 + (seen > 0)  # kernels and one bias
    hues = dict(zip(sorted(set(seen)), SHADES[1:], strict=False))
    feeds = "; ".join(f"{rows} {i} feeds {listed(np.flatnonzero(column))}"
                      for i, column in enumerate(table.T))  # fmt: skip
    picture = Sketch(f"{feeds}; {costs.sum():,} parameters.")
    for number, cost in enumerate(costs):
        x = LEFT + CELL * number + CELL / 2 - 1
        picture.text(x, 12, number, "head", anchor="middle")
        picture.text(x, 40 + CELL * table.shape[1], cost, "number", anchor="middle")
    for i, column in enumerate(table.T):
        picture.text(0, 38 + CELL * i, f"{rows} {i}", "head")
        marks = [["×" if one else None for one in column]]
        picture.cells(LEFT, 18 + CELL * i, marks,
                      lambda _, j, own=column: hues[seen[j]] if own[j] else "plain")  # fmt: skip
        picture.text(LEFT + CELL * len(table) + 6, 38 + CELL * i, f"feeds {column.sum()}", "head")
    picture.text(0, 40 + CELL * table.shape[1], "parameters", "head")
    return picture


def response_window(normalize, values, channel):
    """What one channel becomes beside its neighbors, and which of them have a say.

    Args:
        normalize: A function of the values of all channels at one place, (C,).
        values: (C,), one for each channel.
        channel: The one to look at; its neighbors are found by changing each a little.

    Returns:
        Sketch: The values before and after; what the channel depends on has another hue.
    """
    values = np.asarray(values, dtype=float)
    after = np.asarray(normalize(values))
    moved = [normalize(values + 0.1 * one)[channel] for one in np.eye(len(values))]
    window = np.flatnonzero(~np.isclose(moved, after[channel], rtol=1e-9))
    picture = Sketch(
        f"Channel {channel} has the value {values[channel]:g} and becomes {after[channel]:.2f}; "
        f"that depends on the channels {listed(window)} of {len(values)}."
    )
    lit = {(0, int(one)) for one in window if one != channel}
    size = 44
    for y, row, form in ((22, values, "{:g}"), (126, after, "{:.2f}")):
        picture.cells(LEFT, y, [list(row)], size=size, lit=lit if y == 22 else (), form=form,
                      hue=lambda _, j: "blue" if j == channel else "plain")  # fmt: skip
    for number in range(len(values)):
        picture.text(LEFT + size * (number + 0.5), 12, number, "head", anchor="middle")
    for one in window:
        picture.arrow((LEFT + size * (one + 0.5), 68), (LEFT + size * (channel + 0.5), 122),
                      hue="blue" if one == channel else "orange")  # fmt: skip
    for y, words in ((12, "channel"), (48, "before"), (152, "after")):
        picture.text(0, y, words, "head")
    return picture


def pooling_windows(maps, kernel_sizes, stride):
    """Max pooling with windows of several sizes: which values win, and how often.

    Args:
        maps: (H, W), numbers that differ.
        kernel_sizes: Of the square windows, one picture for each.
        stride: Between two windows.

    Returns:
        Sketch: A value that is the largest of one, two … windows has a hue for that number.
    """
    maps = np.asarray(maps)
    picture, x, told = Sketch(""), 0, []
    for size in kernel_sizes:
        windows = np.lib.stride_tricks.sliding_window_view(maps, (size, size))[::stride, ::stride]
        pooled = windows.max(axis=(2, 3))  # (H', W')
        wins = (maps[..., None] == pooled.ravel()).sum(axis=2)  # (H, W)
        picture.text(x, 12, f"windows of {size} × {size}, stride {stride}", "head")
        picture.cells(x, 20, maps, hue=lambda i, j, wins=wins: SHADES[min(wins[i, j], 4)])
        x += CELL * maps.shape[1] + 16
        picture.cells(
            x, 20, pooled, hue=lambda i, j, p=pooled: SHADES[min((p == p[i, j]).sum(), 4)]
        )
        x += CELL * pooled.shape[1] + 30
        told.append(f"windows of {size} × {size} keep {len(np.unique(pooled))} different values of "
                    f"{maps.size}, {(wins > 1).sum()} of them more than once")  # fmt: skip
    picture.alt = "Max pooling: " + "; ".join(told) + "."
    names = ("in no window the largest", "in one", "in two", "in three", "in four or more")
    legend(picture, 32 + CELL * maps.shape[0], dict(zip(SHADES, names, strict=False)))
    return picture


def towers(model, shape):
    """A network whose convolutions have groups: who takes maps from whom.

    Args:
        model: A PyTorch module; its operations are recorded.
        shape: Of one input with its batch, (N, C, H, W).

    Returns:
        Sketch: A row for each layer with weights, a box for each group of maps that this layer
        or the next one keeps apart; arrows cross where a layer takes all maps.
    """
    from workbook.diagram.network import record

    nodes = [one for one in record(model, shape) if one.kind in ("input", "conv", "linear")]
    layers = [model.get_submodule(".".join(name for name, _ in one.path)) for one in nodes[1:]]
    groups = [1, *(getattr(one, "groups", 1) for one in layers), 1]
    picture, told = Sketch(""), []
    for row, node in enumerate(nodes):
        above, boxes = max(groups[row - 1 : row + 1], default=1), max(groups[row : row + 2])
        _tower_row(picture, row, node, boxes)
        if row:
            taken = "all maps" if groups[row] == 1 else f"maps in {groups[row]} groups"
            told.append(f"{node.label} to {node.size} takes {taken}")
            _tower_arrows(picture, row, above, boxes, groups[row])
            weights = sum(one.numel() for one in layers[row - 1].parameters())
            picture.text(SIDE + WIDE + 14, 54 * row + 19, f"{weights:,}", "number")
    picture.text(SIDE + WIDE + 14, 19, "parameters", "head")
    picture.alt = f"{type(model).__name__}: {'; '.join(told)}."
    return picture


def _places(boxes):
    """The left edges of so many boxes that share the width, and the width of one."""
    wide = (WIDE - 40 * (boxes - 1)) / boxes
    return [SIDE + number * (wide + 40) for number in range(boxes)], wide


def _tower_row(picture, row, node, boxes):
    picture.text(0, 54 * row + 19, node.label, "head")
    lefts, wide = _places(boxes)
    first, *others = node.shape
    size = " × ".join(map(str, (first // boxes, *others)))
    for number, x in enumerate(lefts):
        hue = SHADES[1 + number] if boxes > 1 else "plain"
        picture.box(x, 54 * row, wide, 28, size, hue)


def _tower_arrows(picture, row, above, boxes, groups):
    (sources, source_wide), (targets, wide) = _places(above), _places(boxes)
    for s, source in enumerate(sources):
        for t, target in enumerate(targets):
            if groups > 1 and s * boxes != t * above:
                continue
            start, end = source + source_wide / 2, target + wide / 2
            if above == 1 or boxes == 1:  # straight, from or to a part of the wide box
                start = end = max(start, end, key=lambda x: abs(x - SIDE - WIDE / 2))
            picture.arrow((start, 54 * row - 26), (end, 54 * row - 1),
                          hue=SHADES[1 + s] if above > 1 else "plain")  # fmt: skip
