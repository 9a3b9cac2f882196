"""Numbers over epochs and numbers side by side, each with how sure it is."""

import matplotlib.pyplot as plt
import numpy as np

from workbook.inks import COLORS
from workbook.plot.style import WIDTH, draw_reference, figure, look
from workbook.stats import Interval, mean_interval


@figure
def curves(series, *, ylabel, xlabel="epoch", x=None, reference=None, logy=False):
    """Draw curves; several runs of one thing as their mean with a 95 % band.

    Args:
        series: {label: (points,) or (seeds, points)}.
        ylabel: What is drawn, with its unit, such as "test error (%)".
        xlabel: What it is drawn over, with its unit.
        x: Places of the points; None: 1, 2, 3, ...
        reference: {label: value}, dashed lines; None: none.
        logy: Whether the vertical axis is logarithmic.

    Returns:
        Figure: Closed; a cell shows it when it ends with it.
    """
    drawing, axes = plt.subplots(figsize=(WIDTH, 3.4))
    draw_curves(axes, series, x)
    draw_reference(axes, reference)
    axes.set(xlabel=xlabel, ylabel=ylabel, yscale="log" if logy else "linear")
    axes.legend()
    return drawing


def draw_curves(axes, series, x=None):
    """The curves of `curves` on given axes."""
    for number, (label, values) in enumerate(series.items()):
        values = np.atleast_2d(np.asarray(values, dtype=float))  # (seeds, points)
        places = np.arange(1, values.shape[1] + 1) if x is None else np.asarray(x)
        markers = look(number) | {"markersize": 4, "markevery": max(1, len(places) // 15)}
        axes.plot(places, values.mean(axis=0), label=label, **markers)
        if len(values) > 1:
            bands = np.array([mean_interval(column)[1:] for column in values.T])  # (points, 2)
            color = COLORS[number % len(COLORS)]
            axes.fill_between(places, *bands.T, color=color, alpha=0.2, linewidth=0)
    if x is None:
        axes.xaxis.get_major_locator().set_params(integer=True)
    axes.grid(axis="y")


@figure
def bars_with_intervals(series, *, ylabel, reference=None):
    """Compare numbers: a dot for every run, a mark for the mean, and its 95 % interval.

    Args:
        series: {label: values of the runs, or an Interval}.
        ylabel: What is compared, with its unit.
        reference: {label: value}, dashed lines; None: none.

    Returns:
        Figure: Closed; a cell shows it when it ends with it.
    """
    drawing, axes = plt.subplots(figsize=(min(WIDTH, 1.6 + 1.1 * len(series)), 3.4))
    draw_bars(axes, series)
    draw_reference(axes, reference)
    axes.set_ylabel(ylabel)
    if reference:
        axes.legend()
    return drawing


def draw_bars(axes, series):
    """The marks of `bars_with_intervals` on given axes."""
    for number, values in enumerate(series.values()):
        color, marker = look(number).values()
        if not isinstance(values, Interval):
            spread = np.linspace(-0.12, 0.12, len(values)) if len(values) > 1 else [0]
            axes.plot(number + np.asarray(spread), values, ".", color=color, alpha=0.6)
            if len(values) < 2:
                continue
            values = mean_interval(values)
        estimate, low, high = values
        arms = [[estimate - low], [high - estimate]]
        axes.errorbar(number, estimate, arms, color=color, marker=marker, capsize=6)
    axes.set_xticks(range(len(series)), series)
    axes.set_xlim(-0.6, len(series) - 0.4)
    axes.grid(axis="y")


@figure
def draw_run_card(cards, *, reference=None):
    """Draw run cards: the validation error while they learned, the test error at the end.

    Bands and arms are 95 % intervals of the mean over the seeds; a dot is one seed.

    Args:
        cards: RunCard, or a list of them.
        reference: {label: test error in per cent}, dashed lines; None: none.

    Returns:
        Figure: Closed; a cell shows it when it ends with it.
    """
    cards = cards if isinstance(cards, (list, tuple)) else [cards]
    drawing, (left, right) = plt.subplots(1, 2, figsize=(WIDTH, 3.4), width_ratios=(3, 2))
    errors = {card.title: 100 * (1 - np.array(card.curves["val_accuracy"])) for card in cards}
    draw_curves(left, errors)
    left.set(xlabel="epoch", ylabel="validation error (%)", ylim=(0, None))
    draw_bars(right, {card.title: card.error_percent for card in cards})
    lines = draw_reference(right, reference)
    right.set(xlabel="last epoch", ylabel="test error (%)", ylim=(0, None), xticks=[])
    drawing.legend(handles=[*left.get_lines(), *lines], loc="outside lower center", ncols=2)
    return drawing
