"""The directive ``{chapter-map}``: which chapter builds on which, drawn from their ``:needs:``.

A chapter stands in the column after the last one that it needs. What follows from other arrows has
no arrow of its own. An arrow that passes columns takes a place in each of them, like a chapter.
"""

from html import escape

from book_chapter import chapters, facts
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

WIDE, HIGH, GAP_X, GAP_Y = 128, 40, 34, 12  # of a box and between boxes, in pixels
THIN = 6  # the height of an arrow's place
ALT = "Map of the chapters. An arrow leads from a chapter to one that builds on it."


class chapter_map(nodes.General, nodes.Element):  # noqa: N801
    """Stands for the map until all chapters are read."""


class MapDirective(SphinxDirective):
    """Leaves a place for the map."""

    def run(self):
        return [chapter_map()]


def reduce(needs):
    """{chapter: those that it needs and no other one that it needs has needed before}."""
    above = {}
    for name, direct in needs.items():  # in the order of the book
        above[name] = set(direct).union(*(above[one] for one in direct))
    return {
        name: [one for one in direct if not any(one in above[other] for other in direct)]
        for name, direct in needs.items()
    }


def columns(needs):
    """Places in columns, and arrows between places of neighboring columns.

    Returns:
        list of list: names of chapters; an arrow that passes is a pair (from, to).
        list of tuple: (place, place).
    """
    depth = {}
    for name, direct in needs.items():
        depth[name] = max((depth[one] + 1 for one in direct), default=0)
    found = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    arrows = []
    for name, direct in needs.items():
        found[depth[name]].append(name)
        for one in direct:
            way = [one, *[(one, name)] * (depth[name] - depth[one] - 1), name]
            for place, (start, end) in enumerate(zip(way, way[1:], strict=False), depth[one]):
                arrows.append(((place, start), (place + 1, end)))
                if end != name:
                    found[place + 1].append(end)
    return found, arrows


def arrange(found, arrows, sweeps=8):
    """Order the places of each column by the mean height of their neighbors."""
    for sweep in range(sweeps):
        forward = sweep % 2 == 0
        for column in range(len(found)) if forward else reversed(range(len(found))):
            rows = heights(found)
            near = {}
            for start, end in arrows:
                mine, other = (end, start) if forward else (start, end)
                near.setdefault(mine, []).append(rows[other])

            def mean(name, column=column, near=near, rows=rows):
                ys = near.get((column, name)) or [rows[column, name]]
                return sum(ys) / len(ys)

            found[column].sort(key=mean)
    return found


def heights(found):
    """{(column, place): the height of its middle}; all columns have the same middle."""
    rows, tall = {}, max(map(_tall, found), default=0)
    for column, places in enumerate(found):
        y = (tall - _tall(places)) / 2
        for place in places:
            size = HIGH if isinstance(place, str) else THIN
            rows[column, place] = y + size / 2
            y += size + GAP_Y
    return rows


def _tall(places):
    return sum((HIGH if isinstance(place, str) else THIN) + GAP_Y for place in places) - GAP_Y


def draw(needs, titles, links):
    """The map as SVG; its colors are those of the page."""
    found, arrows = columns(reduce(needs))
    rows = heights(arrange(found, arrows))
    wide = len(found) * (WIDE + GAP_X) - GAP_X + 4
    tall = max(map(_tall, found), default=0) + 4
    parts = [_arrow(rows, *arrow) for arrow in arrows]
    for (column, place), y in rows.items():
        x = column * (WIDE + GAP_X)
        if isinstance(place, str):
            said = "; builds on ".join([titles[place], ", ".join(titles[n] for n in needs[place])])
            parts.append(_box(x, y, titles[place], links[place], said.removesuffix("; builds on ")))
        else:
            parts.append(f'<path d="M{x},{y:g}h{WIDE}"/>')
    box = f'viewBox="-2 -2 {wide} {tall:g}" width="{wide}" height="{tall:g}"'
    return (
        f'<div class="chapter-map"><svg {box} role="group" aria-label="{ALT}">'
        '<defs><marker id="map-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
        'markerHeight="7" orient="auto"><path d="M0,0L8,4L0,8z"/></marker></defs>'
        f"{''.join(parts)}</svg></div>"
    )


def _arrow(rows, start, end):
    x, y, below = start[0] * (WIDE + GAP_X) + WIDE, rows[start], rows[end]
    tip = ' marker-end="url(#map-tip)"' if isinstance(end[1], str) else ""
    bend = GAP_X / 2
    return f'<path d="M{x},{y:g}c{bend:g},0 {bend:g},{below - y:g} {GAP_X},{below - y:g}"{tip}/>'


def _box(x, y, title, link, said):
    lines = [""]
    for word in title.split():
        if lines[-1] and len(lines[-1]) + len(word) > 17:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    shown = "".join(
        f'<text x="{x + WIDE / 2:g}" y="{y + 4 + 15 * (row - (len(lines) - 1) / 2):g}">'
        f"{escape(line)}</text>"
        for row, line in enumerate(lines)
    )
    frame = f'<rect x="{x}" y="{y - HIGH / 2:g}" width="{WIDE}" height="{HIGH}" rx="6"/>'
    return f'<a href="{escape(link)}" aria-label="{escape(said)}">{frame}{shown}</a>'


def _show(app, doctree, docname):
    env, order = app.env, chapters(app.env)
    for node in list(doctree.findall(chapter_map)):
        needs = {}
        for one in order:  # a chapter that comes later cannot be needed; see book_chapter
            needs[one] = [other for other in facts(env, one).get("needs", []) if other in needs]
        titles = {one: env.titles[one].astext() for one in order}
        links = {one: app.builder.get_relative_uri(docname, one) for one in order}
        node.replace_self(nodes.raw("", draw(needs, titles, links), format="html"))


def setup(app):
    app.add_directive("chapter-map", MapDirective)
    app.connect("doctree-resolved", _show)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
