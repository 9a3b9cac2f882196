"""Shapes of the figures that move, the same as in book/_assets/movable.js."""

from html import escape

WIDTH = 640  # pixels of a first picture
# Inks for a notebook without the book's style sheet; movable.css has those of both modes.
HUES = {"plain": "#8a8f98", "blue": "#2f7ed8", "orange": "#d9730d", "green": "#1f9d73",
        "purple": "#b452b0", "red": "#c8413f"}  # fmt: skip


def text(x, y, words, kind="label", anchor="start"):
    """Words whose baseline is at ``y``."""
    return (f'<text class="{kind}" x="{number(x)}" y="{number(y)}" text-anchor="{anchor}" '
            f'font-family="sans-serif" font-size="12">{escape(str(words))}</text>')  # fmt: skip


def box(x, y, width, height, kind="plain", words=""):
    """A box with words in its middle; the first word of ``kind`` is its hue."""
    ink = HUES[kind.split()[0]]
    rect = (f'<rect class="box {kind}" x="{number(x)}" y="{number(y)}" width="{number(width)}" '
            f'height="{number(height)}" rx="3" fill="{ink}" fill-opacity="0.25" stroke="{ink}"/>'
            )  # fmt: skip
    if words == "":
        return rect
    return rect + text(x + width / 2, y + height / 2 + 4, words, anchor="middle")


def line(points, kind="plain"):
    """A line through points."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return (f'<polyline class="line {kind}" fill="none" stroke="{HUES[kind.split()[0]]}" '
            f'points="{path}"/>')  # fmt: skip


def dot(x, y, kind="plain", radius=4):
    return (f'<circle class="dot {kind}" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" '
            f'fill="{HUES[kind.split()[0]]}"/>')  # fmt: skip


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")
