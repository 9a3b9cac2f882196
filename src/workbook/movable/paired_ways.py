"""Two ways to train, compared seed by seed: the paired intervals, recomputed by the page."""

import math

import numpy as np
from scipy import stats

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, dot, line, plot, text
from workbook.stats import mean_interval

HEIGHT, CAP = 270, 5  # pixels


def paired(first, second):
    """The intervals of the differences, seed by seed.

    Args:
        first, second: (seeds, counts) arrays of the same runs.

    Returns:
        list: An Interval for each count.
    """
    return [mean_interval(one) for one in (np.asarray(first) - np.asarray(second)).T]


def paired_ways(accuracy, counts, first, second, chosen=0):
    """How much one way is ahead of another, by the number of labels.

    Args:
        accuracy: {way: (seeds, counts) array}, in points.
        counts: labeled images per class, one for each column.
        first, second: names of two ways.
        chosen: the column that the sentence below speaks of.

    Returns:
        Movable: The reader chooses the two ways and the column.
    """
    runs = {way: np.round(found, 4).tolist() for way, found in accuracy.items()}
    found, most = paired(runs[first], runs[second]), _most(runs)
    alt = (f"{first} minus {second}, in points of accuracy, with 95 % intervals over "
           f"{len(runs[first])} seeds, for {', '.join(map(str, counts))} labels per class: "
           f"{', '.join(f'{one.estimate:.1f}' for one in found)}.")  # fmt: skip
    x, y, parts = _axes(counts, most)
    parts += text(WIDTH - 12, 11, f"above 0: {first} is ahead", "head", "end")
    parts += line([(x(-0.5), y(0)), (x(len(counts) - 0.5), y(0))], "plain dashed")
    for place, (middle, low, high) in enumerate(found):
        look = "orange" if place == chosen else "blue"
        parts += _bar(x(place), y(middle), y(low), y(high), look)
        gaps = np.subtract(runs[first], runs[second])[:, place]
        parts += "".join(dot(x(place) + 12, y(gap), "plain", 2) for gap in gaps)
    half = float(stats.t.ppf(0.975, len(runs[first]) - 1))  # of a standard error
    return Movable(
        "paired_ways", svg(WIDTH, HEIGHT, alt, parts), alt, runs=runs, counts=list(counts),
        first=first, second=second, chosen=chosen, half=half, most=most,
    )  # fmt: skip


def _most(runs):
    """An end of the axis on which every pair finds room, a multiple of ten."""
    ends = [max(abs(one.low), abs(one.high)) for a in runs.values() for b in runs.values()
            for one in paired(a, b)]  # fmt: skip
    gaps = [np.abs(np.subtract(a, b)).max() for a in runs.values() for b in runs.values()]
    return 10 * math.ceil(max(*ends, *gaps) / 10)


def _axes(counts, most):
    step = 10 * math.ceil(most / 40)
    ticks = range(-most // step * step + step, most, step)
    return plot(
        WIDTH, HEIGHT, x=(-0.5, len(counts) - 0.5), y=(-most, most),
        xticks=[(place, count) for place, count in enumerate(counts)],
        yticks=[(one, one) for one in ticks], xlabel="labeled images per class",
        ylabel="difference (points)",
    )  # fmt: skip


def _bar(x, middle, low, high, look):
    """A mean with its interval."""
    caps = [line([(x - CAP, end), (x + CAP, end)], f"{look} thick") for end in (low, high)]
    return line([(x, low), (x, high)], f"{look} thick") + "".join(caps) + dot(x, middle, look)
