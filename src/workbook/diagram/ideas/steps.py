"""What changes from call to call: a training step, a loss scale."""

import math

from workbook.diagram.ideas.marks import LEFT, legend
from workbook.diagram.sketch import Sketch

ROW = 34  # pixels


def step_by_step(calls, watched, form="{:.4g}", left=220, wide=130):
    """Calls one after the other, and what some values are behind each of them.

    Args:
        calls: From the words for a call to a function without arguments, which is called.
        watched: From a name to a function without arguments that returns a number or None.
        form: Of the numbers in words.
        left, wide: Pixels for the words, and for a column of values.

    Returns:
        Sketch: A row for the start and one for each call; what a call has changed has a hue.
    """
    picture, told, before = Sketch(""), [], None
    for place, name in enumerate(watched):
        picture.text(left + wide * (place + 0.5), 14, name, "head", anchor="middle")
    for row, (words, call) in enumerate([("at the start", lambda: None), *calls.items()]):
        call()
        values = [look() for look in watched.values()]
        shown = ["none" if one is None else form.format(_number(one)) for one in values]
        picture.text(0, 40 + ROW * row, words)
        for place, value in enumerate(shown):
            changed = before is not None and value != before[place]
            picture.box(left + wide * place + 4, 24 + ROW * row, wide - 8, 26, value,
                        "orange" if changed else "plain")  # fmt: skip
        moved = [f"{name} is {value}" for place, (name, value) in enumerate(zip(watched, shown,
                 strict=True)) if before is None or value != before[place]]  # fmt: skip
        told.append(f"{words}: {', '.join(moved) or 'nothing changes'}")
        before = shown
    picture.alt = "; ".join(told) + "."
    return picture


def _number(value):
    return float(value.detach() if hasattr(value, "detach") else value)


def scale_history(scales, finite):
    """A loss scale from step to step.

    Args:
        scales: Of each step, powers of two.
        finite: Whether the gradients of that step were finite, so that it was taken.

    Returns:
        Sketch: A mark for each step, as high as its scale; red ones were skipped.
    """
    powers = [math.log2(one) for one in scales]
    low, high = min(powers), max(powers)
    wide = min(30, 560 / len(powers))

    def at(step, power):
        return LEFT + wide * (step + 0.5), 24 + 130 * (high - power) / max(high - low, 1)

    picture = Sketch(
        f"{len(powers)} steps with scales from 2^{low:g} to 2^{high:g}; skipped: "
        + (", ".join(str(step) for step, on in enumerate(finite) if not on) or "none")
        + "."
    )
    for power in sorted({low, high, powers[-1]}):
        picture.text(0, at(0, power)[1] + 4, f"2^{power:g}", "number")
    picture.line([at(step, power) for step, power in enumerate(powers)])
    for step, (power, on) in enumerate(zip(powers, finite, strict=True)):
        picture.dot(*at(step, power), "blue" if on else "red", 5)
    for step in range(0, len(powers), 5):
        picture.text(at(step, low)[0], 186, step, "head", anchor="middle")
    legend(picture, 198, {"blue": "the step is taken", "red": "the step is skipped"}, LEFT)
    return picture
