"""Early stopping in time: patience that runs out, and weights that are kept or are not."""

from workbook.diagram.sketch import Sketch

COLUMN, LEFT, HEIGHT = 25, 68, 110  # pixels of an epoch, of the names, of the curve


def patience(rule, values, top=None):
    """A stopping rule over a curve: what counts as better, and how long nothing has.

    Args:
        rule: Has ``update(value)``, which says whether to stop, and ``best`` and ``improved``.
        values: The value after each epoch; those after the stop are not asked for.
        top: Values above it are drawn at it; None: none is above.

    Returns:
        Sketch: The curve with its best value so far, and epochs without a better one counted.
    """
    seen, waits, bests, stopped = [], [], [], False
    for value in map(float, values):
        stopped = rule.update(value)
        seen.append((value, rule.improved))
        bests.append(rule.best)
        ignored = rule.best is None and value == value  # the rule has not begun
        waits.append(0 if rule.improved or ignored else sum(waits[-1:]) + 1)
        if stopped:
            break
    better = [epoch for epoch, (_, improved) in enumerate(seen) if improved]
    end = f"it stops after epoch {len(seen) - 1}" if stopped else "it does not stop"
    picture = Sketch(
        f"{len(seen)} epochs. The value improves in epochs {_list(better)}. The epochs without a "
        f"better one are counted: {_list(waits)}; {end}."
    )
    _curve(picture, seen, bests, top)
    for row, name in enumerate(("epoch", "waited")):
        picture.text(0, HEIGHT + 40 + 30 * row, name, "head")
    for epoch, wait in enumerate(waits):
        x, last = LEFT + COLUMN * epoch, stopped and epoch == len(waits) - 1
        picture.text(x + 11, HEIGHT + 40, epoch, "head", anchor="middle")
        hue = "red" if last else "orange" if wait else "green"
        picture.box(x, HEIGHT + 52, COLUMN - 3, 26, wait, hue)
    return picture


def _curve(picture, seen, bests, top):
    """The values as dots, those that improve in green, over the best so far as a line."""
    numbers = [value for value, _ in seen if value == value]
    low, high = min(numbers), max(numbers) if top is None else top

    def place(epoch, value):
        share = (min(value, high) - low) / (high - low or 1)
        return LEFT + COLUMN * epoch + 11, 12 + (HEIGHT - 12) * (1 - share)

    picture.text(0, 16, f"{high:.3g}", "head")
    picture.text(0, HEIGHT + 4, f"{low:.3g}", "head")
    steps = [(epoch, best) for epoch, best in enumerate(bests) if best is not None]
    corners = [point for (epoch, best), (_, before) in zip(steps, [steps[0], *steps], strict=False)
               for point in (place(epoch, before), place(epoch, best))]  # fmt: skip
    picture.line(corners, "green", dashed=True)
    for epoch, (value, improved) in enumerate(seen):
        if value == value:
            picture.dot(*place(epoch, value), "green" if improved else "orange")
        else:
            picture.text(place(epoch, low)[0], HEIGHT + 4, "NaN", anchor="middle")


def kept(model, train, keepers, read, best, count):
    """One weight in a PyTorch model that is trained on, and in what was kept of it.

    Args:
        model: It is changed.
        train: Trains the model for an epoch.
        keepers: {name: a function of the model; what it returns was kept}.
        read: The weight to be shown, from a ``state_dict`` or from what was kept.
        best: The number of the epoch after which it is kept.
        count: Number of epochs.

    Returns:
        Sketch: A row for the model and for each keeper; what is no longer the best is red.
    """
    rows, saved = {name: [] for name in ("model", *keepers)}, {}
    for epoch in range(count):
        train(model)
        if epoch == best:
            saved = {name: keep(model) for name, keep in keepers.items()}
        rows["model"].append(f"{read(model.state_dict()):.3g}")
        for name in keepers:
            rows[name].append(f"{read(saved[name]):.3g}" if saved else "")
    right = rows["model"][best]
    lost = [name for name in keepers if rows[name][-1] != right]
    picture = Sketch(f"The weight was {right} after epoch {best}, the best, and ends at "
                     f"{rows['model'][-1]}. What has followed it: {_list(lost)}.")  # fmt: skip
    left = 7 * max(map(len, rows)) + 12
    for epoch in range(count):
        words = f"epoch {epoch}" + (", best" if epoch == best else "")
        picture.text(left + 84 * epoch + 39, 12, words, "head", anchor="middle")
    for row, (name, numbers) in enumerate(rows.items()):
        picture.text(0, 38 + 34 * row, name)
        for epoch, number in enumerate(numbers):
            same = "green" if number == right else "red" if name in keepers and number else "plain"
            picture.box(left + 84 * epoch, 20 + 34 * row, 78, 28, number, same, dashed=not number)
    return picture


def _list(things):
    return ", ".join(map(str, things)) or "none"
