"""Numbers on a line, and the places to which codes of a few bits move them."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, dot, line, text

LEFT, TOP, BOTTOM, HEIGHT = 24, 34, 96, 146  # pixels


def rounded(values, bits, kind, share):
    """The codes of numbers, and what they stand for.

    Args:
        values: Numbers.
        bits: From 2 to 8.
        kind: "symmetric" or "asymmetric".
        share: How much of the range from the smallest to the largest number is kept.

    Returns:
        dict: ``scale``, ``zero_point``, ``codes``, ``places``, the root-mean-square ``error``, and
        ``used``, how many different codes there are.
    """
    values = np.asarray(values, float)
    low, high = share * min(values.min(), 0.0), share * max(values.max(), 0.0)
    last = 2 ** (bits - 1) - 1
    lowest = -last if kind == "symmetric" else -last - 1
    scale = max(-low, high) / last if kind == "symmetric" else (high - low) / (last - lowest)
    zero_point = 0 if kind == "symmetric" else round(lowest - low / scale)
    codes = np.clip(np.round(values / scale) + zero_point, lowest, last).astype(int)
    places = scale * (codes - zero_point)
    levels = scale * (np.arange(lowest, last + 1) - zero_point)
    return {"scale": scale, "zero_point": zero_point, "codes": codes, "places": places,
            "levels": levels, "used": len(set(codes.tolist())),
            "error": float(np.sqrt(np.mean((places - values) ** 2)))}  # fmt: skip


def rounded_values(values, bits=3, kind="symmetric", share=1.0):
    """Dots of numbers, lines to where their codes put them, and a tick for each code.

    Args:
        values: Numbers, some of them on either side of 0 or none.
        bits, kind, share: As for `rounded`.

    Returns:
        Movable: The reader changes bits, kind and share.
    """
    values = [round(float(one), 4) for one in values]
    found = rounded(values, bits, kind, share)
    low, high = min(*values, 0.0), max(*values, 0.0)
    alt = (f"{len(values)} numbers from {min(values):.2f} to {max(values):.2f} and the "
           f"{found['used']} places to which {kind} codes of {bits} bits move them; the "
           f"root-mean-square error is {found['error']:.3f}.")  # fmt: skip

    def place(value):
        return LEFT + (WIDTH - 2 * LEFT) * (value - low) / (high - low)

    slack = (high - low) * 1e-9
    parts = text(0, 12, "numbers", "head") + text(0, HEIGHT - 4, "codes", "head")
    for value, after in zip(values, found["places"], strict=True):
        parts += line([(place(value), TOP), (place(after), BOTTOM)])
        parts += dot(place(value), TOP, "blue", 3)
    for level in found["levels"]:
        if low - slack <= level <= high + slack:
            parts += line([(place(level), BOTTOM), (place(level), BOTTOM + 12)], "orange")
    parts += text(place(0), BOTTOM + 26, "0", "number", "middle")
    picture = svg(WIDTH, HEIGHT, alt, parts)
    return Movable("rounded_values", picture, alt, values=values, bits=bits, kind=kind, share=share)
