"""The three lines of an update in any order: one weight and its gradient, call by call."""

from itertools import permutations

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, dot, line, plot, text

LINES = {"zero": "optimizer.zero_grad()", "backward": "loss.backward()",
         "step": "optimizer.step()"}  # fmt: skip
ORDERS = [*map("-".join, permutations(LINES)), "backward-step"]
START, BEST, CALLS = 4.0, 1.0, 24  # the loss is (w - 1)^2 / 2
TOP, ROW, HEIGHT, ENDS = 84, 26, 210, (-3, 5)  # pixels: of the lines, and of the plot below


def walk(order, rate):
    """The weight and its gradient after each call.

    Args:
        order: One of `ORDERS`, repeated as a loop does.
        rate: The learning rate.

    Returns:
        tuple: Two lists, each with what there was at first and after each of 24 calls; the
        gradient may be None.
    """
    lines, weights, gradients = order.split("-"), [START], [None]
    for call in range(CALLS):
        weight, gradient = weights[-1], gradients[-1]
        match lines[call % len(lines)]:
            case "zero":
                gradient = None
            case "backward":
                gradient = (gradient or 0.0) + weight - BEST
            case "step" if gradient is not None:
                weight -= rate * gradient
        weights.append(weight)
        gradients.append(gradient)
    return weights, gradients


def update_order(order="zero-backward-step", rate=0.4, call=3):
    """The lines of a loop, and what each call does to a weight and its gradient.

    Args:
        order, rate: As `walk` takes them.
        call: How many calls have been made, from 0 to 24.

    Returns:
        Movable: The reader chooses the order and goes from call to call.
    """
    weights, gradients = walk(order, rate)
    said = ", ".join(LINES[one] for one in order.split("-"))
    alt = (f"A loop of {said} with rate {rate:g}, from the weight {START:g}; the loss is lowest at "
           f"{BEST:g}. After {call} calls the weight is {weights[call]:.3f} and its gradient "
           f"{_written(gradients[call])}; after {CALLS} calls the weight is {weights[-1]:.3f}."
           )  # fmt: skip
    parts = _lines(order, weights, gradients, call)
    x, y, axes = plot(
        WIDTH, HEIGHT, x=(0, CALLS), y=ENDS, xlabel="call", ylabel="w (dashed: the usual order)",
        xticks=[(one, one) for one in (0, 6, 12, 18, 24)],
        yticks=[(one, one) for one in (-3, -1, 1, 3, 5)],
    )  # fmt: skip
    usual, _ = walk(ORDERS[0], rate)
    axes += line([(x(i), y(one)) for i, one in enumerate(usual)], "plain dashed")
    axes += line([(x(i), y(one)) for i, one in enumerate(weights)], "blue thick")
    axes += dot(x(call), y(weights[call]), "orange", 5)
    picture = svg(WIDTH, TOP + HEIGHT, alt, parts + f'<g transform="translate(0 {TOP})">{axes}</g>')
    return Movable("update_order", picture, alt, order=order, rate=rate, call=call)


def _lines(order, weights, gradients, call):
    lines, parts = order.split("-"), ""
    for i, one in enumerate(lines):
        now = call and (call - 1) % len(lines) == i
        parts += box(1, 1 + i * ROW, 168, ROW - 4, "orange" if now else "plain", LINES[one])
    for i, (name, values) in enumerate({"w": weights, "w.grad": gradients}.items()):
        parts += text(186, 17 + i * ROW, f"{name} = {_written(values[call])}", "name")
    return parts


def _written(value):
    return "None" if value is None else f"{value:.3f}"
