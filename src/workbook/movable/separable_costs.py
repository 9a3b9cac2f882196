"""The multiply-adds of a usual convolution beside those of a depthwise and a pointwise one."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

TOP, ROW = 18, 46  # pixels above the first bar, and between bars
STEPS = (("usual", "orange"), ("depthwise", "blue"), ("pointwise", "green"))


def costs(kernel, inside, outside):
    """Multiply-adds of the three at one place, and the share that the last two need together.

    Args:
        kernel: Side of the kernels.
        inside, outside: Maps that enter, and maps that leave.
    """
    usual, depthwise, pointwise = kernel**2 * inside * outside, kernel**2 * inside, inside * outside
    return {"usual": usual, "depthwise": depthwise, "pointwise": pointwise,
            "share": (depthwise + pointwise) / usual}  # fmt: skip


def separable_costs(kernel=3, inside=64, outside=64):
    """Bars as long as the multiply-adds at one place are many.

    Args:
        kernel, inside, outside: As for `costs`.

    Returns:
        Movable: The reader changes all three.
    """
    found = costs(kernel, inside, outside)
    alt = (f"Three bars: {found['usual']:,} multiply-adds at each place for a usual convolution, "
           f"{found['depthwise']:,} for the depthwise step and {found['pointwise']:,} for the "
           "pointwise one.")  # fmt: skip
    longest = max(found[name] for name, _ in STEPS)
    parts = ""
    for row, (name, hue) in enumerate(STEPS):
        y = TOP + ROW * row
        parts += text(0, y - 4, f"{name}: {found[name]:,} multiply-adds", "name")
        parts += box(1, y + 2, max(2, (WIDTH - 2) * found[name] / longest), 18, hue)
    picture = svg(WIDTH, TOP + ROW * len(STEPS), alt, parts)
    return Movable("separable_costs", picture, alt, kernel=kernel, inside=inside,
                   outside=outside)  # fmt: skip
