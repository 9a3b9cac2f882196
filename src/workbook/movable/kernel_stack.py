"""A stack of small kernels beside the one kernel that sees as much, and the weights of both."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

CELL, TOP, BAR = 9, 40, 64  # pixels of a weight at most, above the kernels, and for both bars


def costs(kernel, layers, outer, inner):
    """The field of a stack, its weights, and those of one kernel with this field.

    Args:
        kernel: Side of its kernels.
        layers: How many convolutions there are.
        outer: Maps that enter it, and that leave it.
        inner: Maps between its convolutions.
    """
    field = 1 + layers * (kernel - 1)
    widths = [outer, *[inner] * (layers - 1), outer]
    pairs = zip(widths, widths[1:], strict=False)
    stack = sum(before * after * kernel**2 for before, after in pairs)
    return {"field": field, "stack": stack, "one": field**2 * outer**2}


def kernel_stack(kernel=3, layers=3, outer=64, inner=64):
    """Kernels to scale, and bars as long as their weights are many.

    Args:
        kernel, layers, outer, inner: As for `costs`.

    Returns:
        Movable: The reader changes all four.
    """
    found = costs(kernel, layers, outer, inner)
    alt = (f"A square of {found['field']} × {found['field']} places beside {layers} of {kernel} × "
           f"{kernel}, and two bars: {found['one']:,} weights for the large kernel, "
           f"{found['stack']:,} for the stack.")  # fmt: skip
    parts, bottom = _kernels(kernel, layers, found["field"])
    longest = max(found["one"], found["stack"])
    for row, (name, hue) in enumerate((("one", "orange"), ("stack", "blue"))):
        y = bottom + 12 + BAR / 2 * row
        parts += box(1, y, max(2, (WIDTH - 130) * found[name] / longest), 18, hue)
        parts += text(WIDTH, y + 13, f"{found[name]:,} weights", "number", "end")
    picture = svg(WIDTH, round(bottom + 12 + BAR), alt, parts)
    return Movable("kernel_stack", picture, alt, kernel=kernel, layers=layers, outer=outer,
                   inner=inner)  # fmt: skip


def _kernels(kernel, layers, field):
    """The large kernel and the small ones, place by place; and where they end."""
    cell = min(CELL, (WIDTH - 30 - 14 * layers) / (field + layers * kernel))
    parts = text(0, 12, f"orange: one kernel of {field} × {field}", "name")
    parts += text(0, 28, f"blue: {layers} of {kernel} × {kernel}", "name")
    parts += _grid(1, cell, field, "orange")
    for number in range(layers):
        parts += _grid(field * cell + 30 + number * (kernel * cell + 14), cell, kernel, "blue")
    return parts, TOP + cell * max(field, kernel)


def _grid(x, cell, side, hue):
    return "".join(
        box(x + cell * column, TOP + cell * row, 0.8 * cell, 0.8 * cell, hue)
        for row in range(side) for column in range(side)
    )  # fmt: skip
