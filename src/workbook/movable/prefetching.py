"""Loading and computing on a time line, with and without batches prepared ahead."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

BATCHES, LEFT, TOP, ROW = 8, 60, 22, 40


def timeline(load, step, slow, ahead, batches=BATCHES):
    """When each batch is loaded and used.

    Without prefetching the two take turns. Else a loader works on its own: it starts the next batch
    as soon as it has put the last one into a queue, and waits while the queue is full.

    Args:
        load, step: Milliseconds that loading a batch and one step of training take.
        slow: What loading each fourth batch takes.
        ahead: How many batches the queue holds; 0: no prefetching.
        batches: How many there are in all.

    Returns:
        tuple: (start, end) of the loading of each batch, and of its step.
    """
    loads, steps, put = [], [], []
    for i in range(batches):
        busy = steps[-1][1] if steps else 0  # when the step before is over
        start = (put[-1] if put else 0) if ahead else busy
        loads.append((start, start + (slow if i % 4 == 3 else load)))
        room = steps[i - ahead][0] if ahead and i >= ahead else 0
        put.append(max(loads[-1][1], room))
        begin = max(put[-1], busy)
        steps.append((begin, begin + step))
    return loads, steps


def prefetching(load=3, step=4, slow=9, ahead=1):
    """Two rows of boxes: a loader and a network.

    Args:
        load, step, slow, ahead: As `timeline` has them.

    Returns:
        Movable: The reader changes all four.
    """
    loads, steps = timeline(load, step, slow, ahead)
    alone = timeline(load, step, slow, 0)[1][-1][1]
    end = steps[-1][1]
    alt = (f"A time line of {BATCHES} batches: loading takes {load} ms, each fourth time {slow}, "
           f"and a step {step}. With {ahead} batches prepared ahead the last step ends after {end} "
           f"ms, without any after {alone}.")  # fmt: skip
    unit = (WIDTH - LEFT - 2) / alone
    parts = text(LEFT, 12, f"milliseconds 0 to {alone}", "head")
    for row, (name, hue, spans) in enumerate(
        (("loader", "orange", loads), ("network", "blue", steps))
    ):
        y = TOP + ROW * row
        parts += text(0, y + 20, name, "head")
        parts += "".join(box(LEFT + unit * a, y, max(1, unit * (b - a) - 1), ROW - 8, hue, i + 1)
                         for i, (a, b) in enumerate(spans))  # fmt: skip
    picture = svg(WIDTH, TOP + 2 * ROW, alt, parts)
    return Movable("prefetching", picture, alt, load=load, step=step, slow=slow, ahead=ahead)
