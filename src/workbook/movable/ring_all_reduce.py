"""Sums that travel around a ring of processes, step by step."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

LEFT, ROW, LARGEST, TOP = 76, 34, 80, 20  # pixels


def values(most=6):
    """What each process (row) has in each piece (column) of its gradient: small numbers."""
    return np.random.default_rng(4).integers(1, 10, (most, most)).tolist()


def after(start, step):
    """The pieces of all processes after some steps of a ring all-reduce.

    In each step every process sends one piece to the next one. In the first P - 1 steps it is added
    there, in the other P - 1 it replaces what is there.

    Args:
        start: (P, P) numbers: processes and pieces.
        step: How many steps were made.

    Returns:
        tuple: The numbers; how many processes each one is the sum of; and which (process, piece)
        the last step brought.
    """
    found = np.array(start)
    count, brought = np.ones_like(found), []
    processes = len(found)
    for t in range(step):
        adding = t < processes - 1
        turn = t if adding else t - processes
        sent = [((r + 1) % processes, (r - turn) % processes, found[r, (r - turn) % processes],
                 count[r, (r - turn) % processes]) for r in range(processes)]  # fmt: skip
        for receiver, piece, value, many in sent:
            found[receiver, piece] = value + adding * found[receiver, piece]
            count[receiver, piece] = many + adding * count[receiver, piece]
        brought = [(receiver, piece) for receiver, piece, _, _ in sent]
    return found, count, brought


def ring_all_reduce(processes=4, step=2):
    """A table of processes and pieces: what each process has after some steps.

    Args:
        processes: In the ring, 2 to 6; each gradient has as many pieces.
        step: How many steps were made, up to 2 (processes - 1).

    Returns:
        Movable: The reader makes the steps, with rings of several sizes.
    """
    start = values()
    found, count, brought = after(np.array(start)[:processes, :processes], step)
    full = int((count == processes).sum())
    alt = (f"A table of {processes} processes and {processes} pieces of a gradient after {step} of "
           f"{2 * (processes - 1)} steps around the ring. {full} of {processes**2} entries are "
           f"sums over all processes.")  # fmt: skip
    cell = min(LARGEST, (WIDTH - LEFT) / processes)
    parts = "".join(text(LEFT + cell * (j + 0.5), 12, f"piece {j}", "head", "middle")
                    for j in range(processes))  # fmt: skip
    for (i, j), value in np.ndenumerate(found):
        if j == 0:
            parts += text(0, TOP + ROW * i + 20, f"process {i}", "head")
        kind = "green" if count[i, j] == processes else "blue"
        kind += " lit" if (i, j) in brought else ""
        parts += box(LEFT + cell * j + 1, TOP + ROW * i, cell - 2, ROW - 4, kind, value)
    picture = svg(WIDTH, TOP + ROW * processes, alt, parts)
    return Movable("ring_all_reduce", picture, alt, values=start, processes=processes, step=step)
