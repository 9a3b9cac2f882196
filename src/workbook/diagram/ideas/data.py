"""How data come to training: through a buffer that shuffles, and to the side of a division."""

import numpy as np

from workbook.diagram.sketch import CELL, Sketch

COLUMN, LEFT = 42, 86  # pixels from one draw to the next, and of the names
SMALL = 18  # pixels of an example


def shuffle_buffer(epochs, size, batch_size):
    """What stood in a shuffle buffer at each draw, worked out from the orders that came out.

    Args:
        epochs: For each epoch the order in which the examples 0, 1, 2, ... came.
        size: Places in the buffer.
        batch_size: Examples of a batch; the last one may be smaller.

    Returns:
        Sketch: The draws of the first epoch, and the batches of all.

    Raises:
        ValueError: No buffer of that size can give out this order.
    """
    draws = _draws(list(epochs[0]), size)
    picture = Sketch(
        f"A buffer with {size} places gives out {_list(epochs[0])}. The batches of the epochs are "
        + "; ".join(" | ".join(map(_list, _batches(order, batch_size))) for order in epochs) + "."
    )  # fmt: skip
    picture.text(0, 30, "in the buffer", "head")
    for k, (places, drawn) in enumerate(draws):
        for row, example in enumerate(places):
            hue = "orange" if example == drawn else "plain" if example is None else "blue"
            words = "" if example is None else example
            picture.box(LEFT + COLUMN * k, 12 + CELL * row, CELL - 2, CELL - 2, words, hue,
                        dashed=example is None)  # fmt: skip
        bottom = 12 + CELL * size
        picture.arrow((LEFT + COLUMN * k + 14, bottom), (LEFT + COLUMN * k + 14, bottom + 20))
    for epoch, order in enumerate(epochs):
        y = 12 + CELL * size + 26 + 46 * epoch
        picture.text(0, y + 21, f"epoch {epoch + 1}", "head")
        for k, example in enumerate(order):
            if k % batch_size == 0:
                wide = COLUMN * min(batch_size, len(order) - k) - 6
                picture.box(LEFT + COLUMN * k - 4, y - 3, wide, CELL + 4, hue="green")
            picture.box(LEFT + COLUMN * k, y, CELL - 2, CELL - 2, example, "orange")
    return picture


def _draws(order, size):
    """(what stood in each place, what was drawn) for each draw."""
    coming = iter(range(len(order)))
    places, draws = [next(coming, None) for _ in range(size)], []
    for drawn in order:
        if drawn not in places:
            raise ValueError(f"{drawn} cannot come so early from a buffer of {size}.")
        draws.append((tuple(places), drawn))
        places[places.index(drawn)] = next(coming, None)
    return draws


def _batches(order, size):
    return [order[k : k + size] for k in range(0, len(order), size)]


def leak(divisions, originals=14):
    """Copies of the same originals on both sides of a division.

    Args:
        divisions: {name: (the original of each example, those kept, those held out)}; the last
            two are indices or masks.
        originals: How many of them are drawn.

    Returns:
        Sketch: A column for each original; a held-out copy with a sister in training is red.
    """
    picture, said = Sketch(""), []
    for number, (name, (origin, kept, held_out)) in enumerate(divisions.items()):
        origin = np.asarray(origin)
        known = set(origin[kept].tolist())
        tested = origin[held_out].tolist()
        leaking = sum(one in known for one in tested)
        x = (SMALL * originals + 40) * number
        picture.text(x, 14, name, "name")
        picture.text(x, 34, f"{leaking} of {len(tested)} have a sister in training")
        tests = np.zeros(len(origin), dtype=bool)
        tests[held_out] = True
        for column in range(originals):
            for row, example in enumerate(np.flatnonzero(origin == column)):
                hue = "blue" if not tests[example] else "red" if column in known else "green"
                picture.box(x + SMALL * column, 44 + SMALL * row, SMALL - 2, SMALL - 2, hue=hue)
        said.append(f"{name}: {leaking} of {len(tested)} held-out examples have a copy of the "
                    "same original in training")  # fmt: skip
    picture.alt = "; ".join(said) + "."
    y = picture.bottom + 12
    for x, (hue, words) in zip((0, 110, 300), (
        ("blue", "in training"), ("red", "held out, with a sister"), ("green", "held out"),
    ), strict=True):  # fmt: skip
        picture.box(x, y, 12, 12, hue=hue)
        picture.text(x + 18, y + 11, words)
    return picture


def _list(things):
    return ", ".join(map(str, things))
