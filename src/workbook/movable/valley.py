"""A valley that can be turned, and three optimizers on their way down: recomputed by the page."""

import numpy as np

from workbook.movable.figure import Movable, svg

SIDE, SPAN = 360, 1.25  # pixels, and what lies between the middle and an edge
START, STEPS = (-1.0, 0.6), 100
INKS = {"SGD": "plain", "momentum": "momentum", "Adam": "adam"}


def gradient(angle, condition):
    """Of 0.5 (u^2 + condition * v^2), in coordinates turned by an angle in degrees.

    Returns:
        function: (2,) point to (2,) gradient.
    """
    turn = np.radians(angle)
    axes = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])  # (2, 2)
    matrix = axes.T @ np.diag([1.0, condition]) @ axes
    return lambda point: matrix @ point


def paths(angle=0.0, condition=40.0, rate=0.02):
    """The places of plain SGD, momentum (0.9) and Adam (0.9, 0.999) over 100 steps.

    Args:
        angle: By how many degrees the valley is turned.
        condition: How many times steeper it is across than along.
        rate: Learning rate of SGD and momentum; Adam has five times as much.

    Returns:
        dict: {name: (101, 2) array}.
    """
    slope = gradient(angle, condition)
    return {
        "SGD": _walk(slope, lambda g, state, t: rate * g),
        "momentum": _walk(slope, lambda g, state, t: rate * _momentum(g, state)),
        "Adam": _walk(slope, lambda g, state, t: 5 * rate * _adam(g, state, t)),
    }


def _walk(slope, step):
    points, state = [np.array(START)], {"m": np.zeros(2), "v": np.zeros(2)}
    for t in range(1, STEPS + 1):
        points.append(points[-1] - step(slope(points[-1]), state, t))
    return np.stack(points)  # (STEPS + 1, 2)


def _momentum(g, state):
    state["m"] = 0.9 * state["m"] + g
    return state["m"]


def _adam(g, state, t):
    state["m"] = 0.9 * state["m"] + 0.1 * g
    state["v"] = 0.999 * state["v"] + 0.001 * g**2
    return state["m"] / (1 - 0.9**t) / (np.sqrt(state["v"] / (1 - 0.999**t)) + 1e-8)


def height(point, angle, condition):
    """The loss at a place."""
    return 0.5 * point @ gradient(angle, condition)(point)


def valley(angle=0.0, condition=40.0, rate=0.02):
    """Three optimizers in a valley.

    Returns:
        Movable: The reader turns the valley, makes it steeper, and changes the learning rate.
    """
    walks = paths(angle, condition, rate)
    ends = {name: height(walk[-1], angle, condition) for name, walk in walks.items()}
    said = ", ".join(f"{name} {end:.2g}" for name, end in ends.items())
    alt = (f"A valley turned by {angle:g} degrees, {condition:g} times steeper across than along. "
           f"The loss after {STEPS} steps: {said}.")  # fmt: skip
    lines = "".join(f'<polyline class="{INKS[name]}" points="{_points(walk)}"/>'
                    for name, walk in walks.items())  # fmt: skip
    content = f'<g class="levels">{_levels(angle, condition)}</g>{lines}'
    return Movable("valley", svg(SIDE, SIDE, alt, content), alt, angle=angle, condition=condition,
                   rate=rate)  # fmt: skip


def _points(walk):
    pixels = SIDE / 2 + np.clip(walk, -4, 4) * [1, -1] * SIDE / 2 / SPAN
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in pixels)


def _levels(angle, condition):
    """Lines of equal loss: ellipses, turned with the valley."""
    middle, levels = SIDE / 2, (0.02, 0.1, 0.5, 2.0, 8.0)
    radii = [np.sqrt(2 * level) * SIDE / 2 / SPAN for level in levels]
    return "".join(
        f'<ellipse cx="{middle:g}" cy="{middle:g}" rx="{one:.1f}" ry="{one / condition**0.5:.1f}" '
        f'transform="rotate({-angle:g} {middle:g} {middle:g})"/>' for one in radii)  # fmt: skip
