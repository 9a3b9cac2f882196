"""What a teacher says of recorded digits, at a temperature that the reader chooses."""

import numpy as np

from workbook.movable.augmented_digit import PIXEL, SIZE, pixels
from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import box, text

LEFT, TOP, ROW, BAR, WIDE = SIZE * PIXEL + 22, 20, 22, 300, 560  # pixels


def softened(logits, temperature):
    """Softmax of logits over a temperature.

    Returns:
        dict: ``probabilities``; their ``entropy`` in bits; ``classes``, two to the power of it;
        ``wrong``, the largest probability after the first.
    """
    scaled = np.asarray(logits, float) / temperature
    logs = scaled - scaled.max()
    logs -= np.log(np.exp(logs).sum())
    found = np.exp(logs)
    entropy = float(-(found * logs).sum() / np.log(2))
    return {"probabilities": found, "entropy": entropy, "classes": 2**entropy,
            "wrong": float(np.sort(found)[-2])}  # fmt: skip


def softened_digit(digits, number=0, power=0.0):
    """A digit, and a bar for each class.

    Args:
        digits: Dictionaries with ``image`` (8, 8), values from 0 to 16, ``label`` and ``logits``.
        number: Which of them is shown first.
        power: The temperature is 2 to this power.

    Returns:
        Movable: The reader chooses a digit and a temperature.
    """
    digits = [{"image": np.rint(one["image"]).astype(int).tolist(), "label": int(one["label"]),
               "logits": [round(float(x), 3) for x in one["logits"]]}
              for one in digits]  # fmt: skip
    chosen = digits[number]
    found = softened(chosen["logits"], 2.0**power)
    alt = (f"A handwritten {chosen['label']} and a teacher's probabilities of the ten classes at "
           f"temperature {2.0**power:.2f}: "
           + ", ".join(f"{one:.1%}" for one in found["probabilities"])
           + f". Their entropy is {found['entropy']:.2f} bits.")  # fmt: skip
    parts = text(0, 12, f"a {chosen['label']}", "head") + text(LEFT, 12, "probability", "head")
    parts += pixels(np.array(chosen["image"]), 0, TOP)
    for k, p in enumerate(found["probabilities"]):
        y, own = TOP + ROW * k, k == chosen["label"]
        parts += text(LEFT, y + 13, k, "name" if own else "label")
        parts += box(LEFT + 18, y, BAR * p, ROW - 6, "orange" if own else "blue")
        parts += text(LEFT + 24 + BAR * p, y + 13, f"{100 * p:.1f} %", "number")
    picture = svg(WIDE, TOP + 10 * ROW, alt, parts)
    return Movable("softened_digit", picture, alt, digits=digits, number=number, power=power)
