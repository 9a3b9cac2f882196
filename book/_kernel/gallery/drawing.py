"""The pictures of the gallery: small ones, each by itself, as many in a row as fit."""

import html
import io
import sys
from pathlib import Path
from urllib.parse import quote

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import LogLocator

from gallery.run import MEASURES
from workbook.inks import COLORS
from workbook.plot.style import figure

sys.path.append(str(Path(__file__).resolve().parents[2] / "_ext"))
from book_figures import style  # noqa: E402  (the inks of dark mode, as in all figures)

RIGHT, WRONG = COLORS[0], COLORS[1]
LABELS = {
    "loss": "training loss",
    "accuracy": "validation accuracy",
    "gradient": "gradient norm",
    "prediction": "predictions",
}
AXES = {"prediction": ("digit", "its probability")}  # of all others: epoch, label
CAPTION = "text-align:left; font-size:0.85em; line-height:1.35"
GRID = "display:grid; grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr)); gap:1rem 0.75rem"


@figure
def panel(right, wrong, measure):
    """The runs of one measure: thin lines without the mistake, broken ones with it.

    Args:
        right, wrong: (seeds, epochs) arrays; either may be empty. Of predictions, whose axis are
            the digits, (seeds, digits).
        measure: one of MEASURES.
    """
    drawing = plt.figure(figsize=(2.1, 1.6), layout="none")  # a computed layout takes 0.1 s each
    axes = drawing.add_axes((0.29, 0.27, 0.68, 0.69))
    first = 0 if measure == "prediction" else 1  # a digit, or an epoch
    for values, color, line in ((right, RIGHT, "-"), (wrong, WRONG, "--")):
        values = np.where(np.isfinite(values), values, np.nan)
        for run in values:
            axes.plot(np.arange(first, len(run) + first), run, line, color=color, linewidth=1.2)
    below, beside = AXES.get(measure, ("epoch", LABELS[measure]))
    axes.set_xlabel(below, fontsize=8.5)
    axes.set_ylabel(beside, fontsize=8)  # the longest must fit beside the axis
    if measure in ("accuracy", "prediction"):
        axes.set_ylim(0, 1)
    else:
        axes.set_yscale("log")
        low, high = axes.get_ylim()
        subs = (1, 2, 5) if high < 20 * low else (1,)
        axes.yaxis.set_major_locator(LogLocator(subs=subs, numticks=6))
        axes.yaxis.set_major_formatter("{x:g}")
        axes.minorticks_off()
    axes.xaxis.get_major_locator().set_params(integer=True)
    return drawing


def svg(drawing):
    """A closed figure as the text of an SVG that follows light and dark mode."""
    file = io.StringIO()
    with plt.rc_context({"svg.fonttype": "none", "svg.hashsalt": "book"}):
        drawing.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    text = file.getvalue()
    text = text[text.index("<svg") :]
    return text.replace("<defs>", f"{style(text)}<defs>", 1)


def image(drawing, alt):
    """The same as an element of HTML."""
    source = quote(svg(drawing), safe=" =:/;,()'#<>{}*.-")
    source = source.replace("#", "%23").replace("\n", " ").replace("<", "%3C").replace(">", "%3E")
    look = 'class="dark-light" style="width:100%; padding:0; background:none"'
    return f'<img {look} alt="{html.escape(alt)}" src="data:image/svg+xml,{source}">'


def words(values, measure):
    """What curves (seeds, epochs) do, in a few words."""
    if not np.isfinite(values[:, -1]).all():
        return "end in numbers that are not finite"
    if measure == "prediction":
        middle = np.median(values, axis=0)  # (digits,)
        return f"lie between {middle.min():.2f} and {middle.max():.2f}"
    first, last = np.median(values[:, 0]), np.median(values[:, -1])
    form = "{:.2f}" if measure == "accuracy" or max(first, last) < 100 else "{:.1e}"
    return f"go from {form.format(first)} to {form.format(last)}"


def alt_text(right, wrong, measure):
    """What a panel shows; medians over the seeds."""
    if np.array_equal(right, wrong):
        same = f"with and without the mistake the same curves, which {words(right, measure)}."
        return f"{LABELS[measure].capitalize()}: {same}"
    return (
        f"{LABELS[measure].capitalize()}: without the mistake the curves {words(right, measure)}, "
        f"with it they {words(wrong, measure)}."
    )


class Html:
    """A piece of a page, as Jupyter shows it."""

    def __init__(self, text):
        self.text = text

    def _repr_html_(self):
        return self.text


def frames(parts):
    """Pictures with captions, as many in a row as there is room for.

    Args:
        parts: list of (image, caption), both HTML.
    """
    cells = (
        f'<figure style="margin:0">{picture}'
        f'<figcaption style="{CAPTION}">{caption}</figcaption></figure>'
        for picture, caption in parts
    )
    return Html(f'<div class="gallery" style="{GRID}">{"".join(cells)}</div>')


def measured(values):
    """Are there curves at all: does this training run tell the measure?"""
    return values.ndim == 2 and values.size > 0


def choose(shown):
    """The measure that a bug is shown in: the first in which it is seen, else the loss."""
    return shown.where or MEASURES[0]
