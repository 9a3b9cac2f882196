"""How numbers run through functions: from logits to a loss, and through chains of calls."""

import numpy as np

from workbook.diagram.sketch import Sketch

WIDE, TALL, GAP = 84, 26, 22  # pixels of a box, and between two of a row


def cross_entropy_flow(logits, label, loss):
    """From logits over probabilities to a loss, and the gradient that comes back.

    Args:
        logits: K numbers.
        label: The right class.
        loss: Of PyTorch: a function of logits (1, K) and labels (1,) to a number.

    Returns:
        Sketch: A row for each class; the gradient is that of the loss by automatic differentiation.
    """
    import torch

    z = torch.tensor([list(map(float, logits))], requires_grad=True)
    value = loss(z, torch.tensor([label]))
    gradient = torch.autograd.grad(value, z)[0][0].numpy()
    shifted = np.asarray(logits) - max(logits)
    p = np.exp(shifted) / np.exp(shifted).sum()
    columns = {"logits z": logits, "z − max z": shifted, "exp": np.exp(shifted), "p = exp / sum": p,
               "target q": np.eye(len(p))[label], "gradient": gradient}  # fmt: skip
    picture = Sketch(
        f"Logits {_numbers(logits)} give the probabilities {_numbers(p)}. The label is class "
        f"{label}: the loss is {_number(value.item())}, its gradient {_numbers(gradient)}."
    )
    for column, (name, numbers) in enumerate(columns.items()):
        x = 62 + (WIDE + GAP) * column
        picture.text(x, 12, name, "head")
        for row, number in enumerate(numbers):
            hue = "orange" if row == label else "green" if name == "gradient" else "blue"
            picture.box(x, 20 + 32 * row, WIDE, TALL, _number(number), hue)
            if 0 < column < 4:
                picture.arrow((x - GAP + 2, 33 + 32 * row), (x - 3, 33 + 32 * row))
    for row in range(len(p)):
        picture.text(0, 38 + 32 * row, f"class {row}" + (" ✓" if row == label else ""))
    y = 40 + 32 * len(p)
    picture.text(62, y, f"loss: −log {_number(p[label])} = {_number(value.item())}", "name")
    picture.text(62 + 3 * (WIDE + GAP), y, "gradient: p − q", "name")
    return picture


def chains(start, calls):
    """What the same numbers become on their way through different chains of functions.

    Args:
        start: An array, with which each chain begins.
        calls: {what is shown above the chain: {name of a function: the function}}.

    Returns:
        Sketch: A row for each chain; functions are green, what they return is blue.
    """
    said, picture = [], Sketch("")
    for row, (title, functions) in enumerate(calls.items()):
        y, x, value = 64 * row, 0, start
        picture.text(0, y + 14, title)
        x = _value(picture, x, y + 22, value, "blue")
        for number, (name, function) in enumerate(functions.items(), 1):
            value = function(value)
            picture.arrow((x, y + 36), (x + 16, y + 36))
            picture.box(x + 19, y + 22, 7 * len(name) + 16, 28, name, "green")
            x += 7 * len(name) + 38
            picture.arrow((x, y + 36), (x + 16, y + 36))
            last = number == len(functions)
            x = _value(picture, x + 19, y + 22, value, "orange" if last else "blue")
        said.append(f"{title}: {_numbers(start)} becomes {_numbers(value)}")
    picture.alt = "; ".join(said) + "."
    return picture


def _value(picture, x, y, value, hue):
    """A box with numbers; returns where the next arrow begins."""
    words = _numbers(value)
    picture.box(x, y, 6.6 * len(words) + 16, 28, words, hue)
    return x + 6.6 * len(words) + 19


def _numbers(values):
    return ", ".join(map(_number, np.ravel(np.asarray(values))))


def _number(value):
    return f"{float(value):.3g}".replace("-", "−")
