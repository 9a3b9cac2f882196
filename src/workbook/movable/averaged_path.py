"""The path of noisy descent in a valley, and an average of its points: recomputed by the page."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, dot, line, plot, text

STEPS, HEIGHT, ENDS = 100, 300, ((-4.2, 1.4), (-1.3, 1.9))


def noisy_path(seed=2, rate=0.08, noise=2.2):
    """Points of gradient descent on x**2 / 4 + 2 y**2, whose gradients are noisy.

    Returns:
        list: Of 101 points (x, y), with three digits.
    """
    rng, curvatures = np.random.default_rng(seed), np.array([0.5, 4.0])
    point, points = np.array([-3.8, 1.4]), []
    for _ in range(STEPS + 1):
        points.append(np.round(point, 3).tolist())
        point = point - rate * (curvatures * point + noise * rng.normal(size=2))
    return points


def averages(points, kind, decay, start):
    """The average after each step.

    Args:
        points: list of (x, y).
        kind: "ema", "growing" (the decay of update n is at most (1 + n) / (10 + n)) or "mean".
        decay: Of the exponential moving averages, which start at the first point.
        start: The plain mean begins with the point of this step; before, it is the point itself.

    Returns:
        list: Of as many points.
    """
    found = [list(points[0])]
    for n, point in enumerate(points[1:]):
        keep = min(decay, (1 + n) / (10 + n)) if kind == "growing" else decay
        if kind == "mean":
            keep = max(0, 1 - 1 / max(1, n + 2 - start))
        old = found[-1]
        found.append([keep * a + (1 - keep) * b for a, b in zip(old, point, strict=True)])
    return found


def averaged_path(points=None, kind="ema", decay=0.9, start=50, step=STEPS):
    """A path and its average.

    Args:
        points: As `noisy_path` returns them.
        kind, decay, start: As for `averages`.
        step: Up to which both are drawn.

    Returns:
        Movable: The reader chooses the average, its setting, and the step.
    """
    points = points or noisy_path()
    found = averages(points, kind, decay, start)
    away = [float(np.hypot(*one[step])) for one in (points, found)]
    alt = (f"In a valley seen from above, the noisy path of {step} steps ends {away[0]:.2f} away "
           f"from the lowest point. The average {kind} of its points is {away[1]:.2f} away."
           )  # fmt: skip
    x, y, parts = plot(
        WIDTH, HEIGHT, *ENDS, xlabel="first weight", ylabel="second weight",
        xticks=[(one, one) for one in range(-4, 2)], yticks=[(one, one) for one in (-1, 0, 1)],
    )  # fmt: skip
    parts += text(WIDTH - 12, 11, "thin: weights, thick: average", "head", "end")
    parts += text(WIDTH - 12, y(-1.2), "+: minimum", "head", "end")
    for across, down in ((6, 0), (0, 6)):
        parts += line([(x(0) - across, y(0) - down), (x(0) + across, y(0) + down)])
    for path, look in ((points, "blue"), (found, "orange thick")):
        parts += line([(x(a), y(b)) for a, b in path[: step + 1]], look)
    for path, look in ((points, "blue"), (found, "orange")):
        parts += dot(x(path[step][0]), y(path[step][1]), look, 5)
    picture = svg(WIDTH, HEIGHT, alt, parts)
    return Movable("averaged_path", picture, alt, points=points, kind=kind, decay=decay,
                   start=start, step=step)  # fmt: skip
