"""The weights of a layer and of its adapter of low rank, drawn to scale."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

SIDE, TOP, GAP = 180, 36, 40  # pixels: the longest side of the layer, and around it


def sizes(inputs, outputs, rank):
    """How many weights the ``layer`` has, and how many the ``adapter``."""
    return {"layer": inputs * outputs, "adapter": rank * (inputs + outputs)}


def adapter_sizes(inputs=384, outputs=256, rank=8):
    """The matrix of a layer, and the two thin ones whose product corrects it.

    Args:
        inputs, outputs: Of the linear layer.
        rank: Of its adapter.

    Returns:
        Movable: The reader changes all three.
    """
    found = sizes(inputs, outputs, rank)
    alt = (f"A weight matrix of {outputs} rows and {inputs} columns, and beside it a matrix B of "
           f"{outputs} rows and {rank} columns and a matrix A of {rank} rows and {inputs} columns, "
           f"to scale: {found['layer']:,} weights, and {found['adapter']:,}.")  # fmt: skip
    side = min(SIDE, (WIDTH - 2 * GAP) / 2)
    scale = side / max(inputs, outputs)
    wide, high, thin = scale * inputs, scale * outputs, max(2, scale * rank)
    left = side + GAP
    parts = text(0, 12, f"W: {outputs} × {inputs}", "name")
    parts += text(0, 28, f"{found['layer']:,}", "number") + box(1, TOP, wide, high, "blue")
    parts += text(left, 12, f"B: {outputs} × {rank}, A: {rank} × {inputs}", "name")
    parts += text(left, 28, f"{found['adapter']:,}", "number")
    parts += box(left, TOP, thin, high, "orange")
    parts += box(left + thin + 8, TOP, wide, thin, "orange")
    picture = svg(WIDTH, round(TOP + side + 4), alt, parts)
    return Movable("adapter_sizes", picture, alt, inputs=inputs, outputs=outputs, rank=rank)
