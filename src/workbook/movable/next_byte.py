"""What a network expects next, at a temperature and a top-k that the reader chooses."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

ROW, LEFT, RIGHT, SHOWN = 22, 76, 60, 12  # pixels; how many bars


def chances(logits, temperature, top_k):
    """Softmax over the top k of logits, each divided by the temperature; ties stay.

    Returns:
        dict: ``probabilities``, and their ``entropy`` in bits.
    """
    gaps = np.asarray(logits, float) - np.max(logits)
    last = np.sort(gaps)[-min(top_k, len(gaps))]
    weights = np.where(gaps >= last, np.exp(gaps / temperature), 0)
    found = weights / weights.sum()
    logs = np.log2(np.where(found > 0, found, 1))
    return {"probabilities": found, "entropy": -float((found * logs).sum())}


def next_byte(prompt, names, logits, written, place=None, power=0, top_k=100):
    """Bars of the most likely next bytes after a part of a text.

    Args:
        prompt: A text.
        names: What to call each byte that there is a logit for.
        logits: (len(prompt), len(names)) array: the logits behind each byte of the prompt.
        written: {f"{power} {top_k}": text that was written behind the whole prompt}; of all powers
            from -3 to 2, and the same choices of top_k.
        place: Behind which byte of the prompt; None: behind the last one.
        power: The temperature is 2 to this power.
        top_k: One of the choices.

    Returns:
        Movable: The reader chooses place, temperature and top-k.
    """
    logits = np.round(np.asarray(logits, float), 2)
    place = len(prompt) - 1 if place is None else place
    found = chances(logits[place], 2.0**power, top_k)["probabilities"]
    order = np.argsort(-logits[place], kind="stable")[:SHOWN]
    alt = (f"The {SHOWN} most likely bytes after “{prompt[: place + 1]}”, with the probabilities "
           f"that a trained network gives them: {names[order[0]]} {found[order[0]]:.0%}, "
           f"{names[order[1]]} {found[order[1]]:.0%}.")  # fmt: skip
    parts = text(0, 12, "next", "head") + text(LEFT, 12, "probability", "head")
    space = WIDTH - LEFT - RIGHT
    for row, one in enumerate(order):
        y = 20 + ROW * row
        parts += text(0, y + 13, names[one], "label")
        parts += box(LEFT, y, space * found[one], ROW - 6, "orange" if row == 0 else "blue")
        parts += text(LEFT + 6 + space * found[one], y + 13, f"{100 * found[one]:.1f} %", "number")
    picture = svg(WIDTH, 20 + ROW * SHOWN, alt, parts)
    return Movable("next_byte", picture, alt, prompt=prompt, names=list(names),
                   logits=logits.tolist(), written=written, place=place, power=power,
                   top_k=str(top_k))  # fmt: skip
