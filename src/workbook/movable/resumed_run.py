"""A run that is interrupted and goes on with what was saved: recomputed by the page."""

import math

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, line, plot, text

STEPS, PEAK, MOMENTUM, HEIGHT = 60, 0.05, 0.9, 270
CURVATURES, START = (1.0, 20.0), (3.0, 1.0)
KEPT = ("weights", "optimizer", "all")  # each saves more than the one before
ENDS = (-4, 2)  # powers of ten on the axis


def losses(cut=None, kept="all"):
    """The loss before each step, and after the last one, of SGD with momentum in a valley.

    The valley is 1/2 (w0² + 20 w1²), and the rate falls to 0 along half a cosine.

    Args:
        cut: The step before which the run is interrupted; None if it is not.
        kept: "weights" alone; with "optimizer" also the velocities; with "all" also how many steps
            the schedule has made.

    Returns:
        list: Of 61 floats.
    """
    weights, velocities, made = list(START), [0.0, 0.0], 0
    found = []
    for step in range(STEPS):
        found.append(_loss(weights))
        if step == cut:
            velocities = velocities if kept != "weights" else [0.0, 0.0]
            made = made if kept == "all" else 0
        rate = PEAK * (1 + math.cos(math.pi * made / STEPS)) / 2
        for i, curvature in enumerate(CURVATURES):
            velocities[i] = MOMENTUM * velocities[i] + curvature * weights[i]
            weights[i] -= rate * velocities[i]
        made += 1
    return [*found, _loss(weights)]


def _loss(weights):
    return sum(c * w * w for c, w in zip(CURVATURES, weights, strict=True)) / 2


def _log(loss):
    return max(ENDS[0], min(ENDS[1], math.log10(max(loss, 1e-300))))


def resumed_run(cut=40, kept="weights"):
    """The loss of a run, and of the same run interrupted.

    Args:
        cut: The step before which it is interrupted, from 1 to 59.
        kept: What the checkpoint holds, one of `KEPT`.

    Returns:
        Movable: The reader chooses when it is interrupted, and what was saved.
    """
    whole, resumed = losses(), losses(cut, kept)
    alt = (f"The loss of {STEPS} steps on a logarithmic axis. A run without interruption ends at "
           f"{whole[-1]:.1e}. One that goes on from a checkpoint at step {cut} with "
           f"{_held(kept)} ends at {resumed[-1]:.1e}.")  # fmt: skip
    x, y, parts = plot(
        WIDTH, HEIGHT, x=(0, STEPS), y=ENDS, xlabel="step", ylabel="loss",
        xticks=[(one, one) for one in (0, 20, 40, 60)],
        yticks=[(one, f"1e{one}") for one in (-4, -3, -2, -1, 0, 1, 2)],
    )  # fmt: skip
    parts += text(WIDTH - 12, 11, "solid: resumed; dashed: not interrupted", "head", "end")
    for run, look in ((whole, "plain dashed"), (resumed, "orange thick")):
        parts += line([(x(step), y(_log(loss))) for step, loss in enumerate(run)], look)
    parts += line([(x(cut), y(ENDS[0])), (x(cut), y(ENDS[1]))], "plain")
    return Movable("resumed_run", svg(WIDTH, HEIGHT, alt, parts), alt, cut=cut, kept=kept)


def _held(kept):
    return {"weights": "the weights alone", "optimizer": "weights and velocities",
            "all": "weights, velocities and the step of the schedule"}[kept]  # fmt: skip
