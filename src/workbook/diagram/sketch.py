"""Pictures of ideas: cells with values, boxes, arrows and words, in the inks of the page.

Each function of `workbook.diagram.ideas` computes what its picture shows with real arrays, and a
`Sketch` places it. In a notebook without the book's style sheet the light inks below are used.
"""

from html import escape

import numpy as np

CELL = 30  # pixels of a side
INK, MUTED = "#222", "#555"
# One hue for each thing that a picture tells apart; diagram.css has the same for both modes.
HUES = {"plain": "#8a8f98", "blue": "#2f7ed8", "orange": "#d9730d", "green": "#1f9d73",
        "purple": "#b452b0", "red": "#c8413f"}  # fmt: skip


class Sketch:
    """A picture that grows with what is put into it; a notebook shows it, ``alt`` says it.

    Args:
        alt: What the picture shows, in words made of the same data.
        width: The narrowest that it may be drawn, in pixels; None: as wide as its content.
    """

    def __init__(self, alt, width=None):
        self.alt, self.least = alt, width or 0
        self.parts, self.right, self.bottom = [], 0, 0

    def text(self, x, y, words, kind="label", anchor="start"):
        """Words whose baseline is at ``y``; kind: label, name, head or number."""
        size = 14 if kind == "name" else 12
        ink = MUTED if kind == "head" else INK
        self.parts.append(
            f'<text class="{kind}" x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="{ink}" '
            f'font-family="sans-serif" font-size="{size}">{escape(str(words))}</text>'
        )
        wide = 0.56 * size * len(str(words))
        self._reach(x + wide * {"start": 1, "middle": 0.5, "end": 0}[anchor], y + 4)

    def box(self, x, y, width, height, words="", hue="plain", dashed=False):
        """A rounded box with words in its middle."""
        dash = ' stroke-dasharray="4 3"' if dashed else ""
        self.parts.append(
            f'<rect class="box {hue}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" '
            f'rx="4" fill="{HUES[hue]}" fill-opacity="0.22" stroke="{HUES[hue]}"{dash}/>'
        )
        if words != "":
            self.text(x + width / 2, y + height / 2 + 4, words, anchor="middle")
        self._reach(x + width, y + height)

    def cells(self, x, y, values, hue="plain", size=CELL, lit=(), lit_hue="orange", form="{:g}"):
        """A table of squares with its values: (rows, columns) or (columns,); None stays empty.

        ``hue`` may be a function of (row, column); ``lit`` holds those in ``lit_hue``.
        """
        rows = np.atleast_2d(np.asarray(values, dtype=object))
        for (i, j), value in np.ndenumerate(rows):
            own = hue(i, j) if callable(hue) else hue
            words = "" if value is None else _words(value, form)
            self.box(x + size * j, y + size * i, size - 2, size - 2, words,
                     lit_hue if (i, j) in lit else own)  # fmt: skip

    def arrow(self, start, end, words="", hue="plain", bend=0, dashed=False):
        """From one point to another; ``bend`` pushes its middle to the side by as many pixels."""
        (x0, y0), (x1, y1) = start, end
        length = max(float(np.hypot(x1 - x0, y1 - y0)), 1e-9)
        across = np.array([-(y1 - y0), x1 - x0]) / length
        middle = np.array([x0 + x1, y0 + y1]) / 2 + 2 * bend * across
        along = np.array([x1, y1]) - middle
        along = along / max(float(np.hypot(*along)), 1e-9)
        tip = [np.array([x1, y1]), *(np.array([x1, y1]) - 7 * along + side * np.array(
            [-along[1], along[0]]) for side in (3.5, -3.5))]  # fmt: skip
        points = " ".join(f"{px:.1f},{py:.1f}" for px, py in tip)
        dash = ' stroke-dasharray="4 3"' if dashed else ""
        self.parts.append(
            f'<path class="line {hue}" fill="none" stroke="{HUES[hue]}" stroke-width="1.5"{dash} '
            f'd="M {x0:g} {y0:g} Q {middle[0]:.1f} {middle[1]:.1f} {x1:g} {y1:g}"/>'
            f'<polygon class="tip {hue}" fill="{HUES[hue]}" points="{points}"/>'
        )
        if words != "":
            at = np.array([x0 + x1, y0 + y1]) / 2 + (bend + 9 * np.sign(bend or 1)) * across
            self.text(at[0], at[1] + 4, words, anchor="middle")
        self._reach(max(x0, x1), max(y0, y1))

    def line(self, points, hue="plain", width=1.5, dashed=False):
        """A line through points, in pixels."""
        dash = ' stroke-dasharray="4 3"' if dashed else ""
        path = " ".join(f"{px:.1f},{py:.1f}" for px, py in points)
        self.parts.append(
            f'<polyline class="line {hue}" fill="none" stroke="{HUES[hue]}" '
            f'stroke-width="{width:g}"{dash} points="{path}"/>'
        )
        for px, py in points:
            self._reach(px, py)

    def dot(self, x, y, hue="plain", radius=4):
        self.parts.append(
            f'<circle class="tip {hue}" cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{HUES[hue]}"/>'
        )
        self._reach(x + radius, y + radius)

    def _reach(self, x, y):
        self.right, self.bottom = max(self.right, x), max(self.bottom, y)

    @property
    def size(self):
        return max(self.least, self.right + 4), self.bottom + 6

    def svg(self):
        width, height = self.size
        box = f'viewBox="-2 -2 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}"'
        return (f'<svg xmlns="http://www.w3.org/2000/svg" class="sketch" role="img" {box} '
                f'aria-label="{escape(self.alt)}">{"".join(self.parts)}</svg>')  # fmt: skip

    def _repr_html_(self):
        return f'<div class="diagram-scroll" tabindex="0">{self.svg()}</div>'


def _words(value, form):
    return value if isinstance(value, str) else form.format(value)
