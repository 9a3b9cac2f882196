"""Branches of a module side by side, and which maps each layer of a dense block reads."""

from workbook.diagram.ideas.blocks import HUES
from workbook.diagram.ideas.marks import legend, listed
from workbook.diagram.sketch import Sketch

ROW, BOX, TOP, GAP = 40, 26, 34, 12  # pixels
CELL, LEFT = 11, 92  # pixels of a map, and of the words beside a row
ORIGINS = ("plain", "blue", "orange", "green", "purple", "red")


def branches(module, shape, width=680):
    """The branches of a module in columns, from the maps that all of them take.

    Args:
        module: A PyTorch module whose children are its branches.
        shape: Of one input with its batch.
        width: Of all columns together, in pixels.

    Returns:
        Sketch: The numbers of maps are those that came out when the branches were executed.
    """
    from workbook.diagram.fold import compact
    from workbook.diagram.network import record

    columns = {name: compact(record(child, shape))[1:] for name, child in module.named_children()}
    (*_, last), picture = record(module, shape), Sketch("")
    bottom = TOP + ROW * (1 + max(map(len, columns.values())))
    wide = (width - GAP * (len(columns) - 1)) / len(columns)
    picture.box(0, 0, width, BOX, f"{shape[1]} maps")
    for number, nodes in enumerate(columns.values()):
        _branch(picture, (wide + GAP) * number, wide, nodes, bottom)
    picture.box(0, bottom, width, BOX, f"{last.kind}: {last.shape[0]} maps",
                HUES.get(last.kind, "plain"))  # fmt: skip
    said = "; ".join(f"{name}: {listed(map(_said, nodes))}" for name, nodes in columns.items())
    picture.alt = (f"{len(columns)} columns between {shape[1]} maps above and {last.shape[0]} "
                   f"below. {said}.")  # fmt: skip
    return picture


def _branch(picture, left, wide, nodes, bottom):
    """One column: arrows from the maps above, through its layers, to those below."""
    end = BOX
    for row, node in enumerate(nodes):
        top = TOP + 14 + ROW * row
        picture.arrow((left + wide / 2, end), (left + wide / 2, top))
        picture.box(left, top, wide, BOX, _said(node), HUES.get(node.kind, "plain"))
        end = top + BOX
    picture.arrow((left + wide / 2, end), (left + wide / 2, bottom))


def _said(node):
    """The operation without what is joined to it, and how many maps it makes."""
    return f"{node.label.split(' + ')[0]}, {node.shape[0]}"


def who_reads(block, maps):
    """Which maps each layer of a dense block takes, and which leave it.

    Args:
        block: A PyTorch module whose children are its layers.
        maps: (1, C, H, W) tensor; no two maps may be equal.

    Returns:
        Sketch: A row of maps for each layer, in the hue of the layer that made them. What a map
        is was found out by comparing it with all that were made before; unknown ones are dashed.
    """
    made, rows = {"entered": maps[0]}, {}
    hooks = []
    for name, layer in block.named_children():

        def before(_, given, name=name):
            rows[name] = [_origin(one, made) for one in given[0][0]]

        def behind(_, __, result, name=name):
            made[name] = result[0]

        hooks += [layer.register_forward_pre_hook(before), layer.register_forward_hook(behind)]
    rows["leave"] = [_origin(one, made) for one in block(maps)[0]]
    for hook in hooks:
        hook.remove()
    return _rows(rows, list(made))


def _origin(one, made):
    """The name of what holds this map; None if nothing does."""
    for name, maps in made.items():
        if any(one.shape == other.shape and (one == other).all() for other in maps):
            return name
    return None


def _rows(rows, names):
    hues = {name: ORIGINS[number % len(ORIGINS)] for number, name in enumerate(names)}
    picture, told = Sketch(""), []
    for number, (name, origins) in enumerate(rows.items()):
        y = 18 * number
        picture.text(0, y + 11, name)
        for place, origin in enumerate(origins):
            picture.box(LEFT + CELL * place, y, CELL - 2, CELL, hue=hues.get(origin, "plain"),
                        dashed=origin is None)  # fmt: skip
        parts = [f"{origins.count(one)} of {one}" for one in dict.fromkeys(origins)]
        told.append(f"{name}: {listed(parts)}")
    legend(picture, 18 * len(rows) + 8, {hues[name]: name for name in names[: len(ORIGINS)]})
    picture.alt = f"Rows of maps by what made them. {'; '.join(told)}."
    return picture
