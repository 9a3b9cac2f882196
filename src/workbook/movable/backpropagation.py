"""The way back through a small graph, one edge after the other."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, line, text

ROW, HEIGHT, GAP = 118, 56, 18  # pixels from row to row, of a box, between two columns


def recorded(output, names):
    """A graph as plain data.

    Args:
        output: A node: ``value``, and ``parents`` as pairs (node, local derivative).
        names: {name: node} of all nodes, from the inputs to the output.

    Returns:
        tuple: The nodes with name, value, column and row, and the edges (user, input, derivative)
        in the order in which gradients are handed back.
    """
    order = list(names.values())
    place = {id(node): i for i, node in enumerate(order)}
    nodes, leaves = [], 0
    for name, node in names.items():
        inputs = [nodes[place[id(parent)]] for parent, _ in node.parents]
        column = 1 + max((one["column"] for one in inputs), default=-1)
        row = sum(one["row"] for one in inputs) / len(inputs) if inputs else leaves
        leaves += not inputs
        nodes.append({"name": name, "value": node.value, "column": column, "row": row})
    edges = [(user, place[id(parent)], derivative) for user in reversed(range(len(order)))
             for parent, derivative in order[user].parents]  # fmt: skip
    assert order[-1] is output
    return nodes, edges


def gradients(nodes, edges, step):
    """What has arrived at each node after so many edges."""
    found = [0.0] * (len(nodes) - 1) + [1.0]
    for user, parent, derivative in edges[:step]:
        found[parent] += found[user] * derivative
    return found


def backpropagation(output, names, step=0):
    """The graph of a calculation, and the gradients that have arrived after some steps.

    Args:
        output: The node from which the gradients come.
        names: {name: node} of all nodes; each one stands behind those that it was made from.
        step: How many edges the gradients have gone back.

    Returns:
        Movable: The reader goes back through the graph, edge by edge.
    """
    nodes, edges = recorded(output, names)
    found = gradients(nodes, edges, step)
    said = ", ".join(f"{node['name']} {gradient:.3f}"
                     for node, gradient in zip(nodes, found, strict=True))  # fmt: skip
    alt = (f"The graph of {nodes[-1]['name']} with {len(nodes)} nodes and {len(edges)} edges. "
           f"After {step} steps back the gradients are: {said}.")  # fmt: skip
    height = HEIGHT + ROW * max(one["row"] for one in nodes) + 4
    picture = svg(WIDTH, round(height), alt, _drawn(nodes, edges, found, step))
    return Movable("backpropagation", picture, alt, nodes=nodes, edges=edges, step=step)


def _drawn(nodes, edges, found, step):
    pitch = WIDTH / (1 + nodes[-1]["column"])
    wide, parts = pitch - GAP, ""
    for i, (user, parent, _) in enumerate(edges):
        start, end = nodes[parent], nodes[user]
        points = [(pitch * start["column"] + wide, _middle(start)),
                  (pitch * end["column"], _middle(end))]  # fmt: skip
        kind = "orange thick" if i == step - 1 else "green" if i < step else "plain"
        parts += line(points, kind)
    for i, (node, gradient) in enumerate(zip(nodes, found, strict=True)):
        waiting = sum(edge[1] == i for edge in edges[step:])
        last = step and edges[step - 1][1] == i
        kind = "orange" if last else "green" if not waiting else "plain"
        x, y = pitch * node["column"] + 1, _middle(node) - HEIGHT / 2
        parts += box(x, y, wide - 2, HEIGHT, kind)
        for j, words in enumerate((node["name"], f"{node['value']:.3f}", f"g = {gradient:.3f}")):
            parts += text(x + wide / 2 - 1, y + 16 + 16 * j, words, "label" if j else "name",
                          "middle")  # fmt: skip
    return parts


def _middle(node):
    return 2 + HEIGHT / 2 + ROW * node["row"]
