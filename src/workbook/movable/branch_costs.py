"""Four branches with and without 1×1 convolutions in front, and the work at one place."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

MADE = {"1×1": 64, "3×3": 128, "5×5": 32, "pooled": 32}  # module 3a of GoogLeNet
TOP, ROW, THICK, LEFT, RIGHT = 40, 52, 17, 64, 84  # pixels


def costs(maps, reduce3, reduce5):
    """Multiply-adds at one place of each branch: (without reductions, with them).

    Args:
        maps: How many enter.
        reduce3, reduce5: How many are left in front of the 3×3 and of the 5×5.
    """
    one, three, five, pooled = MADE.values()
    return {
        "1×1": (maps * one, maps * one),
        "3×3": (9 * maps * three, maps * reduce3 + 9 * reduce3 * three),
        "5×5": (25 * maps * five, maps * reduce5 + 25 * reduce5 * five),
        "pooled": (0, maps * pooled),
    }


def branch_costs(maps=192, reduce3=96, reduce5=16):
    """Two bars for each branch, as long as its work is much.

    Args:
        maps, reduce3, reduce5: As for `costs`.

    Returns:
        Movable: The reader changes all three.
    """
    found = costs(maps, reduce3, reduce5)
    plain, reduced = (sum(pair[which] for pair in found.values()) for which in (0, 1))
    alt = (f"Two bars for each of four branches of a module that {maps} maps enter: without "
           f"reductions {plain:,} multiply-adds at each place in all, with reductions "
           f"{reduced:,}.")  # fmt: skip
    longest = max(max(pair) for pair in found.values())
    parts = text(0, 12, "multiply-adds at one place", "head")
    parts += text(0, 28, "orange: without reductions, blue: with", "head")
    for row, (name, pair) in enumerate(found.items()):
        y = TOP + ROW * row
        parts += text(0, y + 22, name, "name")
        for number, (value, hue) in enumerate(zip(pair, ("orange", "blue"), strict=True)):
            top = y + (THICK + 3) * number
            wide = max(1, (WIDTH - LEFT - RIGHT) * value / longest)
            parts += box(LEFT, top, wide, THICK, hue)
            parts += text(WIDTH, top + 13, f"{value:,}", "number", "end")
    picture = svg(WIDTH, TOP + ROW * len(found), alt, parts)
    return Movable("branch_costs", picture, alt, maps=maps, reduce3=reduce3, reduce5=reduce5)
