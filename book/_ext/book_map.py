"""The directive ``{chapter-map}``: which chapter builds on which, drawn from their ``:needs:``.

A chapter stands in the row below the last one that it needs, or lower if that row is full. What
follows from other arrows has no arrow of its own. An arrow that passes rows takes a place in each,
as a chapter does.
"""

import textwrap
from html import escape

from book_chapter import chapters, facts
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

WIDE, HIGH, GAP_X, GAP_Y = 124, 46, 14, 32  # of a box and between boxes, in pixels
THIN = 6  # the width of an arrow's place
MOST = 5  # boxes in a row: what a page has room for
LETTERS, LINE = 18, 14  # in a line of a box; its height
ALT = "Map of the chapters. An arrow leads from a chapter to one that builds on it."
TIP = (
    '<defs><marker id="map-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
    'markerHeight="7" orient="auto"><path d="M0,0L8,4L0,8z"/></marker></defs>'
)


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


def rows_of(needs):
    """Places in rows, and arrows between places of neighboring rows.

    Returns:
        list of list: names of chapters; an arrow that passes is a pair (from, to).
        list of tuple: ((row, place), (row, place)).
    """
    depth = {}
    for name, direct in needs.items():
        row = max((depth[one] + 1 for one in direct), default=0)
        while list(depth.values()).count(row) == MOST:
            row += 1
        depth[name] = row
    found = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    arrows = []
    for name, direct in needs.items():
        found[depth[name]].append(name)
        for one in direct:
            way = [one, *[(one, name)] * (depth[name] - depth[one] - 1), name]
            for row, (start, end) in enumerate(zip(way, way[1:], strict=False), depth[one]):
                arrows.append(((row, start), (row + 1, end)))
                if end != name:
                    found[row + 1].append(end)
    return found, arrows


def arrange(found, arrows, sweeps=8):
    """Order the places of each row by where their neighbors in the row before, or after, are."""
    for sweep in range(sweeps):
        down = sweep % 2 == 0
        for row in range(len(found)) if down else reversed(range(len(found))):
            xs = middles(found)
            near = {place: [xs[row, place]] for place in found[row]}
            for start, end in arrows:
                (at, place), other = (end, start) if down else (start, end)
                if at == row:
                    near[place].append(xs[other])
            means = {
                place: sum(one[1:] or one) / len(one[1:] or one) for place, one in near.items()
            }
            found[row].sort(key=means.get)
    return found


def middles(found):
    """{(row, place): the x of its middle}; all rows have the same middle."""
    xs, wide = {}, max(map(_width, found), default=0)
    for row, places in enumerate(found):
        x = (wide - _width(places)) / 2
        for place in places:
            xs[row, place] = x + _size(place) / 2
            x += _size(place) + GAP_X
    return xs


def _size(place):
    return WIDE if isinstance(place, str) else THIN


def _width(places):
    return sum(_size(place) + GAP_X for place in places) - GAP_X


def draw(needs, titles, links):
    """The map as SVG; its colors are those of the page."""
    found, arrows = rows_of(reduce(needs))
    xs = middles(arrange(found, arrows))
    wide = max(map(_width, found), default=0) + 4
    high = len(found) * (HIGH + GAP_Y) - GAP_Y + 4
    parts = [_arrow(xs, *arrow) for arrow in arrows]
    for (row, place), x in xs.items():
        y = row * (HIGH + GAP_Y)
        if isinstance(place, str):
            below = ", ".join(titles[one] for one in needs[place])
            said = f"{titles[place]}; builds on {below}" if below else titles[place]
            parts.append(_box(x, y, titles[place], links[place], said))
        else:
            parts.append(f'<path d="M{x:g},{y}v{HIGH}"/>')
    box = f'viewBox="-2 -2 {wide:g} {high}" width="{wide:g}" height="{high}"'
    svg = f'<svg {box} role="group" aria-label="{ALT}">{TIP}{"".join(parts)}</svg>'
    return f'<div class="chapter-map">{svg}</div>'


def _arrow(xs, start, end):
    x, y, aside = xs[start], start[0] * (HIGH + GAP_Y) + HIGH, xs[end] - xs[start]
    tip = ' marker-end="url(#map-tip)"' if isinstance(end[1], str) else ""
    bend = GAP_Y / 2
    return f'<path d="M{x:g},{y}c0,{bend:g} {aside:g},{bend:g} {aside:g},{GAP_Y}"{tip}/>'


def _box(x, y, title, link, said):
    lines = textwrap.wrap(title, LETTERS, break_long_words=False, break_on_hyphens=False)
    top = y + HIGH / 2 + 4 - LINE / 2 * (len(lines) - 1)
    shown = "".join(
        f'<text x="{x:g}" y="{top + LINE * row:g}">{escape(line)}</text>'
        for row, line in enumerate(lines)
    )
    frame = f'<rect x="{x - WIDE / 2:g}" y="{y}" width="{WIDE}" height="{HIGH}" rx="6"/>'
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
