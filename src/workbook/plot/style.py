"""One look for all figures: inks that follow the mode of the page (book/_ext/book_figures.py), and
colors that the color-blind tell apart."""

from functools import wraps

import matplotlib.pyplot as plt
from cycler import cycler

from workbook.inks import COLORS, GRID, INK

WIDTH = 6.5  # inches
MARKERS = ("o", "s", "^", "D", "v", "P", "X")  # so that a series never rests on color alone
SIGNED = "RdBu_r"  # weights: white is zero
MAGNITUDE = "gray_r"  # images and maps: ink is dark

STYLE = {
    "axes.axisbelow": True,
    "axes.edgecolor": INK,
    "axes.facecolor": "white",
    "axes.grid": False,
    "axes.labelcolor": INK,
    "axes.labelsize": 10,
    "axes.prop_cycle": cycler(color=COLORS),
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 10,
    "figure.constrained_layout.use": True,
    "figure.facecolor": "white",  # in dark mode the page shows its own ground
    "font.size": 10,
    "grid.color": GRID,
    "legend.fontsize": 9,
    "legend.frameon": False,
    "lines.linewidth": 1.6,
    "savefig.facecolor": "white",
    "text.color": INK,
    "xtick.color": INK,
    "xtick.labelsize": 9,
    "ytick.color": INK,
    "ytick.labelsize": 9,
}


def figure(draw):
    """Decorate a function that draws: in our style, its figure closed before it is returned.

    A closed figure is shown once, where a cell ends with it; pyplot would show it a second time.
    """

    @wraps(draw)
    def drawn(*args, **kwargs):
        with plt.rc_context(STYLE):
            result = draw(*args, **kwargs)
        plt.close(result)
        return result

    return drawn


def look(number):
    """Color and marker of the series of that number."""
    return {"color": COLORS[number % len(COLORS)], "marker": MARKERS[number % len(MARKERS)]}


def draw_reference(axes, reference):
    """Draw {label: height} as broken lines across the axes, and return them; None: no lines."""
    styles = zip((reference or {}).items(), ("--", ":", "-."), strict=False)
    return [
        axes.axhline(height, color=INK, linestyle=style, linewidth=1.2, label=label, zorder=1)
        for (label, height), style in styles
    ]
