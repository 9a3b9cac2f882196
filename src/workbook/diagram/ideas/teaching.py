"""How a teacher's answer reaches its student: probabilities at a temperature, and a gradient."""

import numpy as np

from workbook.diagram.ideas.marks import listed
from workbook.diagram.sketch import Sketch

WIDE, TALL, GAP, PANEL = 76, 26, 46, 62  # pixels of a box, to the next one, and around a panel


def distillation_flow(loss, logits, teacher, label, temperatures, alpha):
    """From the logits of teacher and student to a loss, at several temperatures.

    Args:
        loss: Of PyTorch: a function of logits (1, K), the teacher's logits (1, K), labels (1,),
            temperature and alpha to a number.
        logits: The student's, K numbers.
        teacher: The teacher's, K numbers.
        label: The right class.
        temperatures: A panel for each.
        alpha: The weight of the soft part.

    Returns:
        Sketch: The teacher comes from the left, the student from the right; where they meet stands
        what is compared. The gradient is that of the loss by automatic differentiation.
    """
    import torch

    picture, said = Sketch(""), []
    given = torch.tensor([list(map(float, teacher))]), torch.tensor([label])
    for number, temperature in enumerate(temperatures):
        z = torch.tensor([list(map(float, logits))], requires_grad=True)
        whole = loss(z, *given, temperature, alpha)
        gradient = torch.autograd.grad(whole, z)[0][0].numpy()
        soft, hard = (loss(z, *given, temperature, part).item() for part in (1.0, 0.0))
        p, q = (_softmax(np.asarray(one) / temperature) for one in (teacher, logits))
        y = (PANEL + 30 * len(p) + 22) * number
        _panel(picture, y, (teacher, p, q, logits, gradient), label)
        picture.text(0, y + 14, f"T = {temperature:g}", "name")
        words = (f"{alpha:g} · {_number(soft)} (soft, with T²) + {1 - alpha:.2g} · {_number(hard)} "
                 f"(label, at T = 1) = {_number(whole.item())}")  # fmt: skip
        picture.text(74, y + PANEL + 30 * len(p) - 4, words)
        said.append(f"At temperature {temperature:g} the teacher says {_numbers(p)}, the student "
                    f"{_numbers(q)}; the soft loss is {_number(soft)}, that of the label "
                    f"{_number(hard)}, the gradient {_numbers(gradient)}")  # fmt: skip
    picture.alt = (f"The teacher's logits are {_numbers(teacher, _logit)}, the student's "
                   f"{_numbers(logits, _logit)}, the label is class {label}. "
                   f"{'. '.join(said)}.")  # fmt: skip
    return picture


def _panel(picture, y, columns, label):
    """Five columns of boxes, arrows from the logits to the middle, and the gradient behind."""
    heads = ("teacher's v", "softmax v/T", "softmax z/T", "student's z", "gradient for z")
    hues = ("purple", "purple", "blue", "blue", "green")
    for column, (head, hue, numbers) in enumerate(zip(heads, hues, columns, strict=True)):
        x = 74 + (WIDE + GAP) * column
        picture.text(x, y + 32, head, "head")
        for row, number in enumerate(numbers):
            top = y + 40 + 30 * row
            words = _logit(number) if column in (0, 3) else _number(number)
            picture.box(x, top, WIDE, TALL, words, hue)
            ends = (x - GAP + 4, top + 13), (x - 4, top + 13)
            if column in (1, 3):
                picture.arrow(*(ends if column == 1 else reversed(ends)))
    for row in range(len(columns[0])):
        picture.text(0, y + 58 + 30 * row, f"class {row}" + (" ✓" if row == label else ""))
        picture.text(74 + 1.5 * (WIDE + GAP) + WIDE / 2, y + 58 + 30 * row, "↔", "head",
                     anchor="middle")  # fmt: skip


def _softmax(values):
    shifted = np.exp(values - values.max())
    return shifted / shifted.sum()


def _number(value):
    return f"{float(value):.3f}".replace("-", "−")


def _logit(value):
    return f"{float(value):g}".replace("-", "−")


def _numbers(values, form=_number):
    return listed(map(form, values))
