"""Rows of a network with their shares of the parameters and of the work, as in movable.js."""

from workbook.movable.shapes import WIDTH, box, text

LEFT, GAP, TOP, ROW, THIN = 96, 14, 20, 34, 18  # pixels: of the columns, and of the rows
HUES = {"parameters": "orange", "work": "blue"}


def cost_rows(rows, width=WIDTH):
    """A table of layers, the first one on top; bars are shares of the largest row.

    Args:
        rows: Dictionaries with ``name``, ``shape``, ``parameters`` and ``work``; a row without
            work is a thin one.
        width: Of the picture, in pixels.

    Returns:
        tuple: The height, and the shapes.
    """
    wide, y = (width - LEFT - GAP) / 2, TOP
    largest = {what: max(row[what] for row in rows) for what in HUES}
    parts = text(LEFT, 12, "parameters", "head")
    parts += text(LEFT + wide + GAP, 12, "multiply-adds", "head")
    for row in rows:
        if not row["work"]:
            parts += text(0, y + 11, f"{row['name']}: {row['shape']}", "head")
            y += THIN
            continue
        parts += text(0, y + 11, row["name"], "name") + text(0, y + 25, row["shape"])
        for place, (what, hue) in enumerate(HUES.items()):
            x, share = LEFT + place * (wide + GAP), row[what] / largest[what]
            parts += text(x, y + 11, f"{row[what]:,}", "number")
            parts += box(x, y + 15, max(1, (wide - 1) * share), 12, hue)
        y += ROW
    return y, parts
