"""Shapes of the figures that move, the same as in book/_assets/movable.js."""

import re
from html import escape

from workbook.diagram.sketch import HUES  # movable.css has those of both modes

WIDTH = 640  # pixels of a first picture


def text(x, y, words, kind="label", anchor="start"):
    """Words whose baseline is at ``y``."""
    words = re.sub(r"(^|[\s(])-(?=[\d.])", r"\1−", str(words))
    return (f'<text class="{kind}" x="{number(x)}" y="{number(y)}" text-anchor="{anchor}" '
            f'font-family="sans-serif" font-size="12">{escape(words)}</text>')  # fmt: skip


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


def plot(width, height, x, y, xticks, yticks, xlabel, ylabel):
    """Axes of a plot; x and y are their two ends each, ticks are (value, words).

    Returns:
        tuple: Functions from a value to pixels, for x and for y, and the axes themselves.
    """
    left, top, right, bottom = 48, 20, width - 12, height - 38

    def px(value):
        return left + (right - left) * (value - x[0]) / (x[1] - x[0])

    def py(value):
        return bottom - (bottom - top) * (value - y[0]) / (y[1] - y[0])

    marks = line([(left, top), (left, bottom), (right, bottom)])
    for value, words in xticks:
        marks += line([(px(value), bottom), (px(value), bottom + 4)])
        marks += text(px(value), bottom + 17, words, "number", "middle")
    for value, words in yticks:
        marks += line([(left - 4, py(value)), (left, py(value))])
        marks += text(left - 7, py(value) + 4, words, "number", "end")
    marks += text((left + right) / 2, height - 5, xlabel, "head", "middle")
    return px, py, marks + text(0, 11, ylabel, "head")


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")
