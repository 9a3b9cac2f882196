"""The loss of recorded runs, by the shape of the rate and its largest value."""

import math

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, line, plot, text

HEIGHT, ENDS = 270, (-3, 1)  # pixels; powers of ten on the axis


def ends(losses):
    """The last loss of each shape and rate, as the mean over the seeds.

    Args:
        losses: {shape: (rates, seeds, records) array}.

    Returns:
        dict: {shape: list of one number for each rate}.
    """
    return {shape: np.mean(found, axis=1)[:, -1].tolist() for shape, found in losses.items()}


def recorded_rates(losses, rates, every, shape, chosen):
    """Curves of the loss; the reader chooses how the rate changes, and how large it is.

    Args:
        losses: {shape: (rates, seeds, records) array}; the first shape is what others are
            compared with. What is not a number counts as 100, and so does what is larger.
        rates: the largest rate of each run.
        every: how many steps lie between two records.
        shape: the name that is shown first.
        chosen: index of the rate that is shown first.

    Returns:
        Movable: The page draws the runs and compares their ends.
    """
    kept = {name: _kept(found) for name, found in losses.items()}
    plain, steps = next(iter(kept)), every * (len(kept[shape][0][0]) - 1)
    found = {name: one[chosen] for name, one in ends(kept).items()}
    alt = (f"The loss of {len(kept[shape][0])} runs over {steps} steps on a logarithmic axis, with "
           f"a largest rate of {rates[chosen]}. With the rate {shape} they end at "
           f"{found[shape]:.3f}, {plain} at {found[plain]:.3f}.")  # fmt: skip
    x, y, parts = plot(
        WIDTH, HEIGHT, x=(0, steps), y=ENDS, xlabel="step", ylabel="loss",
        xticks=[(one * steps // 4, one * steps // 4) for one in range(5)],
        yticks=[(one, f"1e{one}") for one in range(ENDS[0], ENDS[1] + 1)],
    )  # fmt: skip
    parts += text(WIDTH - 12, 11, f"solid: {shape}; dashed: {plain}", "head", "end")
    for name, look in ((plain, "plain dashed"), (shape, "orange thick")):
        for run in kept[name][chosen]:
            parts += line([(x(every * i), y(_log(loss))) for i, loss in enumerate(run)], look)
    return Movable(
        "recorded_rates", svg(WIDTH, HEIGHT, alt, parts), alt, losses=kept, rates=list(rates),
        every=every, shape=shape, chosen=chosen,
    )  # fmt: skip


def _kept(losses):
    """Numbers that JSON has, with four digits."""
    known = np.nan_to_num(np.asarray(losses, float), nan=100, posinf=100).clip(max=100)
    return [[[float(f"{one:.4g}") for one in run] for run in runs] for runs in known]


def _log(loss):
    return max(ENDS[0], min(ENDS[1], math.log10(max(loss, 1e-9))))
