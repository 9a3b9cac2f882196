"""Logits, their softmax at a temperature, and what one label costs: recomputed by the page."""

import numpy as np

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

ROW, LEFT, RIGHT = 30, 118, 60  # pixels of a row, and beside the bars


def softened(logits, temperature, label):
    """The softmax of logits over a temperature.

    Returns:
        dict: ``probabilities``; ``loss``, the cross entropy of the label; ``gradient`` of the loss
        in the logits; ``entropy`` of the probabilities.
    """
    scaled = np.asarray(logits, float) / temperature
    logs = scaled - scaled.max()
    logs -= np.log(np.exp(logs).sum())
    probabilities = np.exp(logs)
    one_hot = np.eye(len(logs))[label]
    return {"probabilities": probabilities, "loss": -logs[label],
            "gradient": (probabilities - one_hot) / temperature,
            "entropy": -(probabilities * logs).sum()}  # fmt: skip


def temperature(logits=(2.0, 1.0, 0.5, 0.0, -1.0), power=0.0, label=1):
    """Bars of the probabilities that a softmax makes of logits.

    Args:
        logits: Of all classes.
        power: The temperature is 2 to this power.
        label: The class whose cross entropy is shown.

    Returns:
        Movable: The reader changes the temperature, the label and the first logit.
    """
    found = softened(logits, 2.0**power, label)
    alt = (f"The probabilities of {len(logits)} classes at temperature {2.0**power:.2f}: "
           + ", ".join(f"{one:.1%}" for one in found["probabilities"])
           + f". The cross entropy of class {label} is {found['loss']:.3f}.")  # fmt: skip
    parts = text(0, 12, "logit", "head") + text(LEFT, 12, "probability", "head")
    for k, (logit, p) in enumerate(zip(logits, found["probabilities"], strict=True)):
        y = 20 + ROW * k
        parts += text(0, y + 16, f"class {k}: {logit:.1f}", "name" if k == label else "label")
        parts += box(
            LEFT, y, (WIDTH - LEFT - RIGHT) * p, ROW - 8, "orange" if k == label else "blue"
        )
        parts += text(LEFT + 6 + (WIDTH - LEFT - RIGHT) * p, y + 16, f"{100 * p:.1f} %", "number")
    picture = svg(WIDTH, 20 + ROW * len(logits), alt, parts)
    return Movable("temperature", picture, alt, logits=list(logits), power=power, label=label)
