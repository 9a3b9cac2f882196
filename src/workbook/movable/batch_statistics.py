"""Batch normalization: the statistics of each batch, and what is remembered of them."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, dot, line, plot, text

BATCHES, LARGEST, HEIGHT, EPSILON = 20, 32, 250, 1e-5
ENDS = {"mean": (-1, 7), "variance": (0, 16)}  # of the axis
TICKS = {"mean": (0, 2, 4, 6), "variance": (0, 4, 8, 12, 16)}


def stream():
    """640 recorded values of one channel: normal, with mean 3 and standard deviation 2.

    Returns:
        list: Of floats with one decimal, which the page can have exactly.
    """
    return np.random.default_rng(0).normal(3, 2, BATCHES * LARGEST).round(1).tolist()


def followed(values, size, momentum, seen):
    """What a layer of batch normalization in PyTorch's convention makes of some batches.

    Args:
        values: (20 * 32,) the stream; each batch takes the next ``size`` of them.
        momentum: The weight of a batch in what is remembered.
        seen: How many batches have come.

    Returns:
        dict: ``mean`` and ``variance`` of each batch (the unbiased one), ``running_mean`` and
        ``running_variance`` before the first and after each, and what becomes of the first value of
        the last batch: ``training`` and ``evaluation``.
    """
    batches = np.asarray(values[: size * seen]).reshape(seen, size)  # (seen, size)
    found = {"mean": batches.mean(1).tolist(), "variance": batches.var(1, ddof=1).tolist()}
    for name, start in (("mean", 0.0), ("variance", 1.0)):
        running = [start]
        for one in found[name]:
            running.append((1 - momentum) * running[-1] + momentum * one)
        found[f"running_{name}"] = running
    last, value = batches[-1], batches[-1][0]
    found["training"] = float((value - last.mean()) / np.sqrt(last.var() + EPSILON))
    spread = np.sqrt(found["running_variance"][-1] + EPSILON)
    found["evaluation"] = float((value - found["running_mean"][-1]) / spread)
    return found


def batch_statistics(size=8, momentum=0.1, seen=12, kind="mean"):
    """The statistics of batches as dots, and the running one as a line.

    Args:
        size: Values in a batch.
        momentum: The weight of a batch in the running statistics.
        seen: How many batches have come.
        kind: "mean" or "variance".

    Returns:
        Movable: The reader changes all four.
    """
    values = stream()
    found = followed(values, size, momentum, seen)
    whole = np.mean(values) if kind == "mean" else np.var(values, ddof=1)
    alt = (f"The {kind} of {seen} batches of {size} values, and the running {kind} with momentum "
           f"{momentum:g}: after the last batch it is {found[f'running_{kind}'][-1]:.2f}; "
           f"that of all values is {whole:.2f}.")  # fmt: skip
    low, high = ENDS[kind]
    x, y, axes = plot(
        WIDTH, HEIGHT, x=(0, BATCHES), y=(low, high), xlabel="batch", ylabel=kind,
        xticks=[(one, one) for one in (0, 5, 10, 15, 20)],
        yticks=[(one, one) for one in TICKS[kind]],
    )  # fmt: skip
    key = text(WIDTH - 12, 11, "dots: batches; line: running; dashed: all values", "head", "end")
    parts = axes + key + line([(x(0), y(whole)), (x(BATCHES), y(whole))], "green dashed")
    for i, one in enumerate(found[kind], 1):
        parts += dot(x(i), y(np.clip(one, low, high)), "blue")
    running = np.clip(found[f"running_{kind}"], low, high)
    parts += line([(x(i), y(one)) for i, one in enumerate(running)], "orange thick")
    picture = svg(WIDTH, HEIGHT, alt, parts)
    return Movable("batch_statistics", picture, alt, values=values, size=size, momentum=momentum,
                   seen=seen, kind=kind)  # fmt: skip
