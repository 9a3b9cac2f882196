"""What learns in a network and what stands still: frozen parts, groups, thin matrices."""

import math

from workbook.diagram.ideas.marks import LEFT, legend, listed
from workbook.diagram.sketch import CELL, Sketch

BAR, ROW = 240, 34  # pixels


def what_learns(parts, optimizer=None):
    """For each part of a network: its parameters, its statistics, and its learning rate.

    Args:
        parts: From a name to a PyTorch module.
        optimizer: Of PyTorch, whose groups are looked up; None: no rates.

    Returns:
        Sketch: Blue is what gets gradients; the length of a bar is the logarithm of the number of
        parameters. Red stands where a part learns but no group has it.
    """
    picture, told, x = Sketch(""), [], 110
    for row, (name, part) in enumerate(parts.items()):
        y = 24 + ROW * row
        own = list(part.parameters())
        count, open_ = (sum(p.numel() for p in group if p.requires_grad in which) for group, which
                        in ((own, (True, False)), (own, (True,))))  # fmt: skip
        hue = "blue" if open_ else "plain"
        wide = BAR * math.log10(max(count, 10)) / 6
        picture.text(0, y + 17, name)
        picture.box(x, y, max(wide, 60), 26, f"{count:,}", hue, dashed=not open_)
        facts = ["learns" if open_ else "frozen", _statistics(part)]
        if optimizer is not None:
            facts.append(_rate(own, optimizer))
        for place, words in enumerate(facts):
            picture.text(x + BAR + 16 + (74, 196)[place - 1] * (place > 0), y + 17, words)
        if optimizer is not None and open_ and facts[-1] == "no group":
            picture.dot(x + BAR + 202, y + 13, "red")
        told.append(f"{name}: {count:,} parameters, {', '.join(filter(None, facts))}")
    picture.text(x, 12, "parameters", "head")
    picture.alt = "; ".join(told) + "."
    return picture


def _statistics(part):
    """Whether running statistics of the part would move in the next forward pass."""
    norms = [one for one in part.modules() if getattr(one, "running_mean", None) is not None]
    if not norms:
        return ""
    return "statistics move" if any(one.training for one in norms) else "statistics stand"


def _rate(parameters, optimizer):
    rates = {group["lr"] for group in optimizer.param_groups
             if {id(p) for p in parameters} & {id(p) for p in group["params"]}}  # fmt: skip
    return "rate " + listed(f"{rate:.2g}" for rate in sorted(rates)) if rates else "no group"


def unfreezing(groups, change, epochs):
    """Which groups of layers learn in which epoch.

    Args:
        groups: From a name to a PyTorch module, the lowest first.
        change: Called with the number of an epoch before it; it freezes and thaws.
        epochs: How many.

    Returns:
        Sketch: A row for each group, the highest above; a column for each epoch.
    """
    table = []
    for epoch in range(epochs):
        change(epoch)
        table.append([any(p.requires_grad for p in one.parameters()) for one in groups.values()])
    picture, size = Sketch("", width=430), 44
    for row, name in enumerate(reversed(groups)):
        picture.text(0, 46 + CELL * row, name)
        for epoch, learns in enumerate(table):
            on = learns[len(groups) - 1 - row]
            picture.box(LEFT + 20 + size * epoch, 26 + CELL * row, size - 2, CELL - 2, "",
                        "blue" if on else "plain", dashed=not on)  # fmt: skip
    for epoch in range(epochs):
        picture.text(LEFT + 20 + size * (epoch + 0.5), 16, epoch, "head", anchor="middle")
    picture.text(0, 16, "epoch", "head")
    legend(picture, 34 + CELL * len(groups), {"blue": "learns", "plain": "frozen"}, LEFT + 20)
    told = (f"in epoch {epoch} {listed(n for n, on in zip(groups, learns, strict=True) if on)}"
            for epoch, learns in enumerate(table))  # fmt: skip
    picture.alt = f"What learns: {'; '.join(told)}."
    return picture


def low_rank(weight, first, second, factor=None):
    """A weight and its correction, a product of two thin matrices, to scale.

    Args:
        weight: (out, in) parameter of PyTorch.
        first, second: A, (r, in), and B, (out, r).
        factor: What stands before the product, in words; None: nothing.

    Returns:
        Sketch: Blue learns, gray is frozen; each with its shape and the number of its values.
    """
    scale = 180 / max(weight.shape)
    picture, x, height = Sketch(""), 0, scale * weight.shape[0]
    middle = 24 + height / 2
    for name, one, sign in (("W", weight, f"+ {factor or ''}"), ("B", second, "·"),
                            ("A", first, "")):  # fmt: skip
        tall, wide = (max(6, scale * side) for side in one.shape)
        hue = "blue" if one.requires_grad else "plain"
        picture.box(x, middle - tall / 2, wide, tall, name if wide > 20 < tall else "", hue)
        label = f"{'' if wide > 20 < tall else name + ': '}{one.shape[0]} × {one.shape[1]}"
        picture.text(x, 12 if tall > 60 else middle - tall / 2 - 8, label, "head")
        picture.text(x, 24 + height + 20, f"{one.numel():,}", "number")
        step = max(wide, 7 * len(label), 60)
        picture.text(x + step + 14, middle + 5, sign, "name")
        x += step + 30 + 8 * len(sign)
    thin = first.numel() + second.numel()
    picture.text(0, 24 + height + 46, f"{thin:,} learn instead of {weight.numel():,}, "
                                      f"one in {weight.numel() / thin:.1f}")  # fmt: skip
    state = "that learns" if weight.requires_grad else "that is frozen"
    picture.alt = (f"A weight of {weight.shape[0]} × {weight.shape[1]} {state}, plus a product of "
                   f"{second.shape[0]} × {second.shape[1]} and {first.shape[0]} × "
                   f"{first.shape[1]}: {thin:,} values instead of {weight.numel():,}.")  # fmt: skip
    return picture
