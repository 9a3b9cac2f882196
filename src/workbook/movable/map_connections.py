"""Which maps a sparse convolution joins: a table to change, with what it costs."""

from itertools import combinations

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

LEFT, TOP, HIGH = 48, 32, 26  # pixels: of the cells, and of a row
AREA, PLACES = 25, 100  # a 5x5 kernel, and the 10x10 places of a C3 map
OTHERS = (58_484, 189_308)  # parameters and connections of all other layers of LeNet-5


def table_costs(table):
    """What a table costs, and how many pairs of its maps see the same.

    Args:
        table: A list for each C3 map: 1 where it sees an S2 map, else 0.

    Returns:
        dict: ``parameters`` and ``connections`` of C3, and ``alike``, a number of pairs.
    """
    parameters = AREA * sum(map(sum, table)) + len(table)
    alike = sum(list(one) == list(other) for one, other in combinations(table, 2))
    return {"parameters": parameters, "connections": PLACES * parameters, "alike": alike}


def map_connections(table, column=3, row=0):
    """The connection table of C3, with what it costs.

    Args:
        table: (16, 6) numbers, as `table_costs` takes them.
        column, row: The C3 map and the S2 map that are looked at.

    Returns:
        Movable: The reader chooses tables, and connects and cuts.
    """
    table = [[int(one) for one in maps] for maps in table]
    found = table_costs(table)
    seen = [str(i) for i, one in enumerate(table[column]) if one]
    alt = (f"A table of {len(table)} C3 maps and {len(table[0])} S2 maps. C3 map {column} sees the "
           f"S2 maps {', '.join(seen)}. C3 has {found['parameters']:,} parameters and "
           f"{found['connections']:,} connections, and {found['alike']} pairs of its maps see "
           f"the same.")  # fmt: skip
    height, parts = _drawn(table, column, row, WIDTH)
    picture = svg(WIDTH, height, alt, parts)
    start = {"published": table, "table": table, "column": column, "row": row, "kind": "published"}
    return Movable("map_connections", picture, alt, others=OTHERS, **start)


def _drawn(table, column, row, width):
    wide = (width - LEFT) / len(table)
    parts = text(LEFT, 12, "C3 map", "head") + text(0, 28, "S2 map", "head")
    for i, maps in enumerate(table):
        x = LEFT + i * wide
        parts += text(x + wide / 2, 28, i, "name" if i == column else "number", "middle")
        hue = "orange" if maps == table[column] else "blue"
        for j, one in enumerate(maps):
            kind = hue if one else "plain empty"
            lit = " lit" if (i, j) == (column, row) else ""
            parts += box(x + 1, TOP + j * HIGH + 1, wide - 2, HIGH - 2, kind + lit)
    for j in range(len(table[0])):
        parts += text(20, TOP + j * HIGH + 17, j, "name" if j == row else "number", "middle")
    return TOP + HIGH * len(table[0]), parts
