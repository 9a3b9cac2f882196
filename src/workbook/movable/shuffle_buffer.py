"""A sorted stream through a shuffle buffer: how mixed does it come out?"""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, dot, line, plot, text

EXAMPLES, CLASSES, BATCH, HEIGHT = 60, 6, 10, 270
HUES = ("blue", "orange", "green", "purple", "red", "plain")


def chances(draws=4):
    """Recorded random numbers between 0 and 1, one for each example that comes out.

    Returns:
        list: Of rows, one for each draw; with three decimals, which the page can have exactly.
    """
    found = np.random.default_rng(0).integers(0, 1000, (draws, EXAMPLES)) / 1000
    return found.tolist()


def shuffled(row, size):
    """The order in which examples 0, 1, ... leave a buffer.

    Args:
        row: A number between 0 and 1 for each, which chooses a place in the buffer.
        size: Of the buffer.

    Returns:
        list: Of examples.
    """
    buffer, rest, found = list(range(size)), list(range(size, EXAMPLES)), []
    for chance in row:
        place = int(chance * len(buffer))
        found.append(buffer[place])
        if rest:
            buffer[place] = rest.pop(0)
        else:
            del buffer[place]
    return found


def mixed(order):
    """How mixed an order is.

    Returns:
        dict: ``correlation`` of the places before and after; ``classes`` in a batch of ten, as a
        mean; by how many places an example came ``forward`` at most.
    """
    order = np.asarray(order)
    batches = (order * CLASSES // EXAMPLES).reshape(-1, BATCH)  # (6, BATCH)
    places = np.arange(EXAMPLES)
    return {"correlation": float(np.corrcoef(places, order)[0, 1]),
            "classes": float(np.mean([len(set(one)) for one in batches.tolist()])),
            "forward": int((order - places).max())}  # fmt: skip


def shuffle_buffer(size=10, draw=0):
    """Where each of 60 sorted examples comes out of a shuffle buffer.

    Args:
        size: Of the buffer.
        draw: Which of the recorded draws.

    Returns:
        Movable: The reader changes the buffer, and draws again.
    """
    rows = chances()
    order = shuffled(rows[draw], size)
    found = mixed(order)
    alt = (f"{EXAMPLES} examples of {CLASSES} classes, sorted, through a shuffle buffer of {size}: "
           f"their places before and after have the correlation {found['correlation']:.2f}, and a "
           f"batch of {BATCH} holds {found['classes']:.1f} classes on average.")  # fmt: skip
    x, y, axes = plot(
        WIDTH, HEIGHT, x=(0, EXAMPLES), y=(0, EXAMPLES), xlabel="place after the shuffle",
        ylabel="place in the stream", xticks=[(one, one) for one in range(0, 61, 10)],
        yticks=[(one, one) for one in range(0, 61, 10)],
    )  # fmt: skip
    parts = axes + text(WIDTH - 12, 11, "lines: batches", "head", "end")
    parts += "".join(line([(x(one), y(0)), (x(one), y(EXAMPLES))], "plain dashed")
                     for one in range(BATCH, 61, BATCH))  # fmt: skip
    parts += "".join(dot(x(place + 0.5), y(one + 0.5), HUES[one * CLASSES // EXAMPLES], 3.5)
                     for place, one in enumerate(order))  # fmt: skip
    return Movable("shuffle_buffer", svg(WIDTH, HEIGHT, alt, parts), alt, chances=rows, size=size,
                   draw=draw)  # fmt: skip
