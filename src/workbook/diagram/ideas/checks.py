"""How to find a mistake: between which two steps it lies, and how far the gradient gets."""

import numpy as np

from workbook.diagram.sketch import Sketch

COLUMN, LEFT, LINE = 46, 84, 24  # pixels of a step, of the names, of a line
BAR = 220  # pixels of the longest gradient


def bisection(runs):
    """The first difference between two runs of one program, found by halving.

    Args:
        runs: {name: its numbers, one for each step}, of two runs. The first numbers are equal, the
            last ones are not, and once the two differ they stay different.

    Returns:
        Sketch: Both runs, and a row for each look over the steps that were still in question.
    """
    same = np.isclose(*runs.values())
    looks, found = _looks(same)
    picture = Sketch(f"{len(same)} numbers of two runs. Looks at {', '.join(map(str, looks))} "
                     f"find that number {found} is the first one that differs.")  # fmt: skip
    for row, (name, numbers) in enumerate(runs.items()):
        picture.text(0, 38 + 32 * row, name)
        for step, number in enumerate(numbers):
            x = LEFT + COLUMN * step
            if row == 0:
                picture.text(x + COLUMN / 2 - 2, 12, step, "head", "middle")
            picture.box(x, 20 + 32 * row, COLUMN - 4, 28, f"{number:.3g}")
    low, high = 0, len(same) - 1
    for row, at in enumerate(looks):
        y = 92 + 32 * row
        picture.text(0, y + 18, f"look {row + 1}", "head")
        picture.box(LEFT + COLUMN * low, y + 3, COLUMN * (high - low + 1) - 4, 20, hue="plain")
        words, hue = ("same", "green") if same[at] else ("differs", "red")
        picture.box(LEFT + COLUMN * at, y, COLUMN - 4, 26, words, hue)
        low, high = (at, high) if same[at] else (low, at)
    x, y = LEFT + COLUMN * found, 92 + 32 * len(looks)
    picture.box(x, y, COLUMN - 4, 26, "first", "red")
    return picture


def _looks(same):
    """The places that halving looks at, and the first one where the two differ."""
    low, high, looks = 0, len(same) - 1, []
    if not same[low] or same[high]:
        raise ValueError("The first numbers must be equal and the last ones must differ.")
    while high - low > 1:
        at = (low + high) // 2
        looks.append(at)
        low, high = (at, high) if same[at] else (low, at)
    return looks, high


def reached(losses):
    """How long the gradient is in each tensor that could be trained, and where it does not arrive.

    Args:
        losses: {title: (a PyTorch model, a loss that was computed with it)}.

    Returns:
        Sketch: A bar for each tensor; red if it has no gradient, or if the model does not list it.
    """
    picture, said, y = Sketch(""), [], 0
    for title, (model, loss) in losses.items():
        rows = _lengths(model, loss)
        most = max((length for _, _, length in rows if length), default=1)
        picture.text(0, y + 14, title, "name")
        y += 22
        for name, listed, length in rows:
            picture.text(0, y + 14, name)
            why = "not listed" if not listed else "" if length else "no gradient"
            wide = max(BAR * (length or 0) / most, 2)
            picture.box(150, y + 3, wide, 14, hue="red" if why else "blue")
            picture.text(158 + wide, y + 14, f"{length or 0:.3g}  {why}", "number")
            said += [f"{title}: {name} {why}"] if why else []
            y += LINE
        y += 14
    picture.alt = ("Lengths of gradients. " + "; ".join(said or ["They arrive everywhere"])) + "."
    return picture


def _lengths(model, loss):
    """(name, whether the model lists it, length of its gradient or None), in the model's order."""
    import torch

    names = {parameter: name for name, parameter in model.named_parameters()}
    leaves = list(names) + [one for one in _leaves(loss.grad_fn) if one not in names]
    gradients = torch.autograd.grad(loss, leaves, allow_unused=True, retain_graph=True)
    return [(names.get(leaf, f"{tuple(leaf.shape)}"), leaf in names,
             None if gradient is None else float(gradient.norm()))
            for leaf, gradient in zip(leaves, gradients, strict=True)]  # fmt: skip


def _leaves(end):
    """The tensors that a record leads back to, the earliest operations first."""
    found, seen, open_ = [], set(), [end]
    while open_:
        node = open_.pop()
        if node is not None and node not in seen:
            seen.add(node)
            found += [node.variable] if hasattr(node, "variable") else []
            open_ += [one for one, _ in node.next_functions]
    return found[::-1]
