"""Blocks side by side, as they are executed, and what a shortcut keeps of its maps."""

import numpy as np

from workbook.diagram.draw import Drawing, _lanes
from workbook.diagram.ideas.marks import listed
from workbook.diagram.sketch import CELL, Sketch

ROW, BOX, LANE = 32, 24, 12  # pixels
HUES = {"conv": "blue", "linear": "orange", "sum": "purple", "concatenation": "purple",
        "max pooling": "green", "average pooling": "green", "mean": "green"}  # fmt: skip


def side_by_side(models, shape, *, whole=True, width=680):
    """Several modules in columns: each operation a box, what skips some of them an arc.

    Args:
        models: From a name to a PyTorch module or a Keras model.
        shape: Of one input with its batch; a dict from the names where they differ.
        whole: Whether normalizations and activations get rows of their own.
        width: Of all columns together, in pixels.

    Returns:
        Sketch: The number of parameters stands under each name.
    """
    from workbook.diagram.fold import compact
    from workbook.diagram.network import record

    column, told = width / len(models), []
    picture = Sketch("")
    for number, (name, model) in enumerate(models.items()):
        nodes = record(model, shape[name] if isinstance(shape, dict) else shape)
        drawing = Drawing(name, nodes if whole else compact(nodes))
        told.append(_said(name, drawing))
        lanes = _lanes(drawing.skips())
        left = column * number + LANE * (1 + max(lanes.values(), default=-1)) + 4
        picture.text(left, 14, name, "name")
        picture.text(left, 32, f"{sum(one.parameters for one in nodes):,} parameters", "head")
        channels = 0 if hasattr(model, "named_modules") else -1  # PyTorch has them first
        _column(picture, drawing, left, column * (number + 1) - 14 - left, channels)
        for (i, j), lane in lanes.items():
            _arc(picture, left, left - LANE * (lane + 1), 44 + ROW * i + 16, 44 + ROW * j + 8)
    picture.alt = " ".join(told)
    return picture


def _said(name, drawing):
    steps = listed(one.label for one in drawing.nodes)
    arcs = [f"{drawing.nodes[j].label} {j + 1} also takes the output of {i + 1}"
            for i, j in drawing.skips()]  # fmt: skip
    return f"{name}: {steps}; {'; '.join(arcs) or 'nothing is skipped'}."


def _column(picture, drawing, left, wide, channels):
    for number, node in enumerate(drawing.nodes):
        top = 44 + ROW * number
        sized = node.kind in ("input", "conv")
        words = f"{node.label}, {node.shape[channels]}" if sized else node.label
        picture.box(left, top, wide, BOX, words, HUES.get(node.kind, "plain"))
        if number and number not in drawing.breaks():
            picture.line([(left + wide / 2, top - ROW + BOX), (left + wide / 2, top)])


def _arc(picture, left, x, start, end):
    picture.line([(left, start), (x, start), (x, end), (left - 5, end)], "purple", 2)
    picture.arrow((left - 5, end), (left, end), hue="purple")


def kept_places(shortcut, maps):
    """What a shortcut lets through: the places that it reads, and the maps that it gives.

    Args:
        shortcut: A PyTorch module.
        maps: (1, C, H, W) array.

    Returns:
        Sketch: Places on which some output depends have a hue; maps of zeros are dashed.
    """
    import torch

    inputs = torch.tensor(np.asarray(maps), dtype=torch.float32, requires_grad=True)
    outputs = shortcut(inputs)  # (1, C', H', W')
    (pull,) = torch.autograd.grad((outputs * torch.rand_like(outputs)).sum(), inputs)
    read = (pull[0] != 0).numpy()  # (C, H, W)
    given = outputs.detach().numpy()[0]  # (C', H', W')
    empty = [number for number, one in enumerate(given) if not one.any()]
    picture = Sketch(
        f"{len(read)} maps of {read.shape[1]} × {read.shape[2]} become {len(given)} of "
        f"{given.shape[1]} × {given.shape[2]}; {read.sum()} of {read.size} values are read; "
        f"all zeros: {'map ' + listed(empty) if empty else 'none'}."
    )
    x = _maps(picture, 0, inputs.detach().numpy()[0], lambda n, i, j: read[n, i, j])
    picture.arrow((x, 20 + CELL), (x + 30, 20 + CELL))
    _maps(picture, x + 44, given, lambda n, i, j: n not in empty)
    return picture


def _maps(picture, x, maps, lit):
    for number, one in enumerate(maps):
        picture.text(x, 12, f"map {number}", "head")
        for (i, j), value in np.ndenumerate(one):
            hue = "blue" if lit(number, i, j) else "plain"
            picture.box(x + CELL * j, 20 + CELL * i, CELL - 2, CELL - 2, f"{value:g}", hue,
                        dashed=not value and hue == "plain")  # fmt: skip
        x += CELL * one.shape[1] + 16
    return x
