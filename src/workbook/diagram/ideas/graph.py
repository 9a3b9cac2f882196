"""Records of a calculation as graphs: values from left to right, gradients back."""

from workbook.diagram.sketch import Sketch

BOX, PITCH, ROW, ARC = (112, 60), 172, 78, 38  # pixels


def graph(output, names):
    """What a chain of nodes has recorded, with the gradients that a backward pass has left in it.

    Args:
        output: A node with ``value``, ``gradient`` and ``parents``, pairs of node and derivative.
        names: {a name: the node}; of all that the output depends on.

    Returns:
        Sketch: A box for each node; an arrow carries the derivative with respect to its start.
    """
    called = {id(node): name for name, node in names.items()}
    order = _ordered(output, lambda node: [parent for parent, _ in node.parents])
    spots = _spots(order, lambda node: [parent for parent, _ in node.parents])
    said = [f"{called[id(one)]} is {_number(one.value)} with the gradient {_number(one.gradient)}"
            for one in order]  # fmt: skip
    picture = Sketch("A graph. " + "; ".join(said) + ".")
    for node in order:
        before = [parent for parent, _ in node.parents]
        _edges(picture, node, before, [f"× {_number(slope)}" for _, slope in node.parents], spots)
        lines = called[id(node)], f"value {_number(node.value)}", f"grad {_number(node.gradient)}"
        _box(picture, spots[id(node)], lines, "blue" if node.parents else "green")
    return picture


def recorded(result, leaves):
    """What PyTorch hangs on a result, and which tensors it leads back to.

    Args:
        result: A tensor.
        leaves: {a name: a tensor that the result was computed from}.

    Returns:
        Sketch: A box for each recorded operation; a leaf without a path to the result is red.
    """

    def before(node):
        return [one for one, _ in node.next_functions if one is not None]

    order = [] if result.grad_fn is None else _ordered(result.grad_fn, before)
    names = {id(node): _leaf_name(node, leaves) for node in order}
    lost = [name for name in leaves if name not in names.values()]
    spots = _spots(order, before)
    says = "there is no path to " + ", ".join(lost) if lost else "it leads to every one of them"
    operations = ", ".join(names[id(node)] for node in order if before(node))
    picture = Sketch(f"The record of a result holds the operations {operations or 'none'}; {says}.")
    for node in order:
        _edges(picture, node, before(node), [""] * len(before(node)), spots)
        _box(picture, spots[id(node)], [names[id(node)]], "blue" if before(node) else "green")
    below = max([y for _, y in spots.values()], default=-ROW) + ROW
    for number, name in enumerate(lost):
        _box(picture, (0, below + ROW * number), [name, "no path"], "red", dashed=True)
    return picture


def _leaf_name(node, leaves):
    """The name of a leaf, or that of the operation without PyTorch's ending."""
    tensor = getattr(node, "variable", None)
    found = [name for name, leaf in leaves.items() if leaf is tensor]
    return found[0] if found else node.name().removesuffix("0").removesuffix("Backward")


def _ordered(end, before):
    """All nodes that lead to the end, each once and after those before it."""
    order, seen = [], set()

    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for one in before(node):
                visit(one)
            order.append(node)

    visit(end)
    return order


def _spots(order, before):
    """{id of a node: (x, y)}: right of all before it, and between their rows."""
    columns, spots, rows = {}, {}, 0
    for node in order:
        earlier = [id(one) for one in before(node)]
        columns[id(node)] = column = max([1 + columns[one] for one in earlier], default=0)
        row = sum(spots[one][1] for one in earlier) / len(earlier) if earlier else rows
        rows += not earlier
        taken = [other for one, (_, other) in spots.items() if columns[one] == column]
        spots[id(node)] = column, max([row] + [1 + other for other in taken if other >= row])
    long = any(spots[id(node)][0] > 1 + spots[id(one)][0] for node in order for one in before(node))
    top = ARC if long else 0
    return {one: (PITCH * column, top + ROW * row) for one, (column, row) in spots.items()}


def _edges(picture, node, before, words, spots):
    """The arrows to a node; one that skips a column runs above the boxes."""
    end = spots[id(node)]
    for number, one in enumerate(before):
        start = spots[id(one)]
        if end[0] - start[0] > PITCH:
            x0, x1 = start[0] + BOX[0] - 16, end[0] + 16
            picture.line([(x0, start[1]), (x0, ARC - 16), (x1, ARC - 16), (x1, end[1] - 5)])
            picture.arrow((x1, end[1] - 6), (x1, end[1] - 2))
            picture.text((x0 + x1) / 2, ARC - 21, words[number], anchor="middle")
        else:
            _edge(picture, start, end, words[number], before.index(one) < number)


def _edge(picture, start, end, words, again):
    """An arrow to the next column, and its words beside it; a second one runs below the first."""
    x0, x1 = start[0] + BOX[0] + 2, end[0] - 3
    y0, y1 = (y + BOX[1] / 2 + 16 * again for y in (start[1], end[1]))
    picture.arrow((x0, y0), (x1, y1))
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    if abs(y1 - y0) < ROW / 3:
        picture.text(x, y + (14 if again else -8), words, anchor="middle")
    else:
        picture.text(x + 4, y + (-10 if y1 > y0 else 20), words, anchor="middle")


def _box(picture, spot, lines, hue, dashed=False):
    x, y = spot
    picture.box(x, y, *BOX, hue=hue, dashed=dashed)
    top = y + BOX[1] / 2 - 9 * (len(lines) - 1) + 4
    for number, line in enumerate(lines):
        kind = "name" if number == 0 and len(lines) > 1 else "number"
        picture.text(x + BOX[0] / 2, top + 18 * number, line, kind, anchor="middle")


def _number(value):
    return f"{value:.3g}".replace("-", "−")
