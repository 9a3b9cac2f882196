"""Several processes that add up what they have: a ring, and buckets of gradients."""

import math

import numpy as np

from workbook.diagram.ideas.marks import SHADES, legend, listed
from workbook.diagram.sketch import CELL, Sketch


def ring_steps(tensors):
    """A sum over all processes by way of a ring: each sends one part to the next at a time.

    Args:
        tensors: (processes, parts), as many parts as processes.

    Returns:
        list: Of (the numbers of all processes, the cells that a step has changed), from the start.
    """
    held = np.array(tensors, dtype=float)
    count, steps = len(held), [(held.copy(), set())]
    for step in range(2 * (count - 1)):
        adding = step < count - 1
        sent = [(rank, (rank - step) % count) for rank in range(count)]
        before = held.copy()
        changed = set()
        for rank, part in sent:
            follower = (rank + 1) % count
            held[follower, part] = before[rank, part] + before[follower, part] * adding
            changed.add((follower, part))
        steps.append((held.copy(), changed))
    return steps


def ring_all_reduce(tensors):
    """The steps of a ring with real numbers.

    Args:
        tensors: (processes, parts), as many parts as processes.

    Returns:
        Sketch: A table for the start and one for each step, a row for each process; orange has
        just arrived, green is the sum of all.
    """
    steps = ring_steps(tensors)
    count, total = len(tensors), np.sum(tensors, axis=0)
    wide = CELL * count + 24
    picture, across = Sketch(""), max(1, 600 // wide)
    for number, (held, changed) in enumerate(steps):
        x, y = 46 + wide * (number % across), (CELL * count + 46) * (number // across)
        if number % across == 0:
            for rank in range(count):
                picture.text(0, y + 42 + CELL * rank, f"rank {rank}", "head")
        kind = "add" if number < count else "copy"
        picture.text(x, y + 14, f"step {number}: {kind}" if number else "at the start", "head")
        picture.cells(x, y + 22, held, lit=changed,
                      hue=lambda i, j, held=held: "green" if held[i, j] == total[j] else "plain",
                      lit_hue="orange")  # fmt: skip
    rows = (CELL * count + 46) * -(-len(steps) // across)
    legend(picture, rows - 8, {"orange": "has just arrived", "green": "the sum of all"}, 46)
    said = "; ".join(listed(f"{one:g}" for one in row) for row in np.asarray(tensors))
    picture.alt = (f"{count} processes hold {said}. After {len(steps) - 1} steps all of them hold "
                   f"{listed(f'{one:g}' for one in total)}.")  # fmt: skip
    return picture


def buckets(parameters, limits):
    """Gradients in the order in which they are ready, and the buckets in which they travel.

    Args:
        parameters: From a name to a parameter of PyTorch, in the order of the network.
        limits: Bytes of the first bucket, and of all others.

    Returns:
        Sketch: Above the gradients, from the last layer to the first; below them the buckets, as
        PyTorch's DistributedDataParallel cuts them.
    """
    from torch import distributed

    names = list(parameters)[::-1]
    tensors = [parameters[name] for name in names]
    cut, _ = distributed._compute_bucket_assignment_by_size(tensors, list(limits))
    sizes = [one.numel() * one.element_size() for one in tensors]
    spans = _spans(sizes)
    picture, told = Sketch("", width=640), []
    picture.text(0, 14, "the backward pass, in the order of time", "head")
    for number, places in enumerate(cut):
        hue = SHADES[1 + number % 4]
        for place in places:
            left, right = spans[place]
            picture.box(left, 24, right - left, 28, "", hue)
            end = place == len(names) - 1  # there is no room behind the last one
            picture.text(right if end else left, 68 + 14 * (place % 3), names[place],
                         anchor="end" if end else "start")  # fmt: skip
        first, last = spans[min(places)][0], spans[max(places)][1]
        picture.arrow((last, 54), (last, 118), hue=hue, dashed=True)
        whole = sum(sizes[place] for place in places)
        picture.line([(first, 112), (last, 112)], hue, 3)
        told.append(f"{listed(names[place] for place in places)}: {whole:,} bytes")
        picture.text((first + last) / 2, 134, f"{whole:,} bytes", "number", anchor="middle")
    picture.alt = f"{len(cut)} buckets, in the order in which they leave: {'; '.join(told)}."
    return picture


def _spans(sizes, width=640):
    """Where boxes begin and end that share the width; large ones are wider, but not by as much."""
    widths = np.array([46 + 12 * math.log2(1 + size / 256) for size in sizes])
    ends = np.cumsum(widths + 4) * width / np.sum(widths + 4)
    return [(end - own, end) for end, own in zip(ends, widths * width / np.sum(widths + 4),
                                                 strict=True)]  # fmt: skip
