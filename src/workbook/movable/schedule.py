"""Learning rates by step, with a warm-up: recomputed by the page."""

import math

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, dot, line, plot

STEPS, PEAK, HEIGHT = 200, 0.1, 250


def rates(kind, warmup, floor=0.0, factor=0.5, every=50):
    """The rates of all steps: a linear rise to the peak, then the schedule.

    Args:
        kind: "cosine", "linear" or "step".
        warmup: How many steps the rise takes.
        floor: The rate of the last step, as a share of the peak (cosine and linear).
        factor, every: What the rate is multiplied by after so many steps each (step).

    Returns:
        list: Of 200 floats.
    """
    found = []
    for step in range(STEPS):
        done = (step - warmup) / max(1, STEPS - 1 - warmup)
        if step < warmup:
            share = (step + 1) / warmup
        elif kind == "step":
            share = factor ** ((step - warmup) // every)
        elif kind == "linear":
            share = 1 + (floor - 1) * done
        else:
            share = floor + (1 - floor) * (1 + math.cos(math.pi * done)) / 2
        found.append(PEAK * share)
    return found


def schedule(kind="cosine", warmup=20, floor=0.0, factor=0.5, every=50, step=60):
    """The learning rate over 200 steps.

    Args:
        kind, warmup, floor, factor, every: As `rates` has them.
        step: Whose rate is marked.

    Returns:
        Movable: The reader chooses the schedule and its settings.
    """
    settings = {"kind": kind, "warmup": warmup, "floor": floor, "factor": factor, "every": every}
    found = rates(**settings)
    alt = (f"The learning rate over {STEPS} steps: it rises to {PEAK} in {warmup} steps and "
           f"follows the {kind} schedule to {found[-1]:.4f}. At step {step} it is "
           f"{found[step]:.4f}.")  # fmt: skip
    x, y, axes = plot(
        WIDTH, HEIGHT, x=(0, STEPS), y=(0, PEAK), xlabel="step", ylabel="learning rate",
        xticks=[(one, one) for one in (0, 50, 100, 150, 200)],
        yticks=[(one, f"{one:.2f}") for one in (0, 0.02, 0.04, 0.06, 0.08, 0.1)],
    )  # fmt: skip
    curve = line([(x(n), y(rate)) for n, rate in enumerate(found)], "blue thick")
    picture = svg(WIDTH, HEIGHT, alt, axes + curve + dot(x(step), y(found[step]), "orange", 5))
    return Movable("schedule", picture, alt, **settings, step=step)
