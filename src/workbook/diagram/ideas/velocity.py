"""What an optimizer remembers: old gradients in a velocity, and numbers for every parameter."""

import numpy as np

from workbook.diagram.sketch import Sketch

WIDTH, HEIGHT, LEFT = 500, 230, 16  # pixels of the path
BOX, GAP = 112, 8  # pixels of a box of numbers, and between two


def velocity(points, gradients, rate, momentum, at):
    """One step of a walk with momentum as a chain of all gradients so far.

    Args:
        points: (steps + 1, 2) array, where the walk has been.
        gradients: (steps, 2) array, the gradient at each point but the last.
        rate, momentum: Settings with which the chain is computed.
        at: Number of the step; the first one is 0.

    Returns:
        Sketch: The walk, and from point ``at`` on an arrow for each gradient, the newest first.
    """
    points, gradients = np.asarray(points, float), np.asarray(gradients, float)
    weights = momentum ** np.arange(at + 1)
    pieces = -rate * weights[:, None] * gradients[at::-1]  # (at + 1, 2): newest first
    chain = np.cumsum([points[at], *pieces], axis=0)
    gap = np.abs(chain[-1] - points[at + 1]).max() / np.abs(points).max()
    picture = Sketch(
        f"Step {at} of a walk with momentum as a sum of {at + 1} gradients, with the weights "
        f"{', '.join(_number(weight) for weight in weights)}, newest first. The sum "
        f"{'leads to' if gap < 1e-4 else 'misses'} the next point of the walk."
    )
    place = _placed(np.concatenate([points, chain]))
    picture.line([place(point) for point in points], "plain", dashed=True)
    for point in points:
        picture.dot(*place(point), "plain", 3)
    for k, (start, end) in enumerate(zip(chain, chain[1:], strict=False)):
        picture.arrow(place(start), place(end), hue="blue" if k else "orange")
        picture.dot(WIDTH + 34, 16 + 18 * k, "blue" if k else "orange", 3)
        picture.text(WIDTH + 44, 20 + 18 * k, f"{_number(weights[k])} × gradient {at - k}")
    for number, below in ((at, -10), (at + 1, 20)):
        x, y = place(points[number])
        picture.dot(x, y, "red", 5)
        picture.text(x, y + below, f"point {number}", anchor="middle")
    return picture


def _placed(points):
    """From a point to pixels; the two axes have scales of their own."""
    low, high = points.min(axis=0), points.max(axis=0)
    room = np.array([WIDTH - 40, HEIGHT - 50])

    def place(point):
        x, y = (point - low) / (high - low) * room
        return LEFT + x, HEIGHT - 20 - y

    return place


def optimizer_memory(optimizers):
    """The numbers that PyTorch's optimizers keep for each parameter, once they have made a step.

    Args:
        optimizers: {name: an optimizer that has made a step}.

    Returns:
        Sketch: For each a box for parameters, gradients and every tensor of its state.
    """
    said, picture = [], Sketch("")
    for row, (name, optimizer) in enumerate(optimizers.items()):
        parameters = [p for group in optimizer.param_groups for p in group["params"]]
        size = sum(p.numel() for p in parameters)
        kept = {key: 0 for p in parameters for key in optimizer.state[p]}
        for p in parameters:
            for key, value in optimizer.state[p].items():
                kept[key] += value.numel() if hasattr(value, "numel") else value is not None
        boxes = {"parameters": size, "gradients": size, **kept}
        x, y = 0, 62 * row
        picture.text(0, y + 14, f"{name}: {sum(boxes.values()):,} numbers")
        for column, (key, count) in enumerate(boxes.items()):
            hue = "blue" if column < 2 else "orange" if count == size else "plain"
            words = f"{key}: {count:,}"
            wide = max(BOX, 7 * len(words))
            picture.box(x, y + 22, wide, 28, words, hue)
            x += wide + GAP
        said.append(f"{name} keeps {', '.join(kept) or 'nothing'}")
    picture.alt = "For each parameter " + "; ".join(said) + "."
    return picture


def _number(value):
    return f"{value:.2g}"
