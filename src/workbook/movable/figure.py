"""Figures that a reader can move: an ordinary picture first, and a script that takes it over.

Without scripts, in print and in a notebook of one's own, the picture stays.
"""

import json
from html import escape

STYLE = '<link rel="stylesheet" href="../_static/{}.css">'
SCRIPT = '<script defer src="../_static/{}.js"></script>'
STYLED = {"drawn_digit", "float_bits", "sliding_kernel", "valley"}  # they have a sheet of their own
CELL = 26  # pixels


class Movable:
    """A picture with the data from which its script starts."""

    def __init__(self, name, svg, alt, /, **data):
        self.name, self.svg, self.alt, self.data = name, svg, alt, data

    def _repr_html_(self):
        data = escape(json.dumps(self.data))
        styles = ["movable", *STYLED & {self.name}]
        parts = [STYLE.format(one) for one in styles]
        parts += [SCRIPT.format(one) for one in ("movable", self.name)]
        return (f'<div class="{self.name} movable" data-start="{data}">'
                f"{self.svg}</div>{''.join(parts)}")  # fmt: skip


def svg(width, height, alt, content):
    """A picture of that size that says what it shows."""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(alt)}" '
            f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">{content}</svg>'
            )  # fmt: skip
