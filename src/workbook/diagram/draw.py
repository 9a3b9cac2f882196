"""From a list of operations to SVG: a row for each, arcs for what skips some, bars for the cost."""

from html import escape

from workbook.diagram.sketch import HUES, INK, MUTED

ROW, BOX, WIDTH = 34, 24, 620  # pixels
LANE = 13  # between two arcs
COLUMNS = {"shape": 262, "parameters": 392, "multiply-adds": 508}  # left edges
BAR = 100  # the longest one
HEAD = 46
# Where the book's style sheet is missing, as in a notebook; diagram.css has the same by kind.
KINDS = {"conv": "#2f7ed8", "linear": "#d9730d", "max-pooling": "#1f9d73",
         "average-pooling": "#1f9d73", "mean": "#1f9d73", "sum": "#b452b0",
         "concatenation": "#b452b0", "matrix-product": "#d9730d",
         "attention": "#d9730d"}  # fmt: skip
PLAIN, SKIP = HUES["plain"], HUES["purple"]


class Drawing:
    """A picture of a network; a notebook shows it, ``alt`` says it in words."""

    def __init__(self, title, nodes):
        self.title, self.nodes = title, nodes

    @property
    def alt(self):
        """What the drawing shows, from the same data."""
        steps = [f"{one.label} gives {one.size}" for one in self.nodes[1:]]
        skips = [f"{self.nodes[j].label} (row {j + 1}) also takes the output of row {i + 1}"
                 for i, j in self.skips()]  # fmt: skip
        total = f"{sum(one.parameters for one in self.nodes):,} parameters"
        start = f"{self.title}: an input of {self.nodes[0].size}"
        return "; ".join([start, *steps, *skips, total]) + "."

    def skips(self):
        """The (from, to) of all values that do not go to the next row alone."""
        return [(i, j) for j, node in enumerate(self.nodes) for i in node.inputs if i != j - 1]

    def breaks(self):
        """The rows that do not take the output of the row above."""
        return {j for j, node in enumerate(self.nodes) if j and j - 1 not in node.inputs}

    def svg(self):
        lanes = _lanes(self.skips())
        left = 8 + LANE * (1 + max(lanes.values(), default=-1))
        height = HEAD + ROW * len(self.nodes) + 4
        parts = [_text(left, 16, self.title, "name"), *_heads()]
        for number, node in enumerate(self.nodes):
            parts += self._row(number, node, left)
        parts += [_arc(i, j, lane, left) for (i, j), lane in lanes.items()]
        box = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        return (f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" {box} '
                f'aria-label="{escape(self.alt)}">{"".join(parts)}</svg>')  # fmt: skip

    def _row(self, number, node, left):
        top = HEAD + ROW * number
        middle = top + BOX / 2
        kind = node.kind.replace(" ", "-").lower()
        wide = COLUMNS["shape"] - left - 12
        hue = KINDS.get(kind, PLAIN)
        yield (f'<rect class="box {escape(kind)}" x="{left}" y="{top}" width="{wide}" '
               f'height="{BOX}" rx="4" fill="{hue}" fill-opacity="0.22" stroke="{hue}"/>'
               )  # fmt: skip
        yield _text(left + 8, middle + 4, node.label)
        yield _text(COLUMNS["shape"], middle + 4, node.size, "number")
        for column, value in (("parameters", node.parameters),
                              ("multiply-adds", node.multiply_adds)):  # fmt: skip
            most = max(getattr(one, column.replace("-", "_")) for one in self.nodes)
            if value:
                yield _bar(COLUMNS[column], top, value / most)
                yield _text(COLUMNS[column], top + 10, f"{value:,}", "number")
        if number and number not in self.breaks():
            line = f'fill="none" stroke="{MUTED}" stroke-width="1.5"'
            yield f'<path class="edge" {line} d="M {left + 20} {top - (ROW - BOX)} V {top}"/>'

    def _repr_html_(self):
        return f'<div class="diagram-scroll" tabindex="0">{self.svg()}</div>'


def _heads():
    yield from (_text(x, 36, name, "head") for name, x in COLUMNS.items())


def _text(x, y, words, kind="label"):
    ink, size = MUTED if kind == "head" else INK, 14 if kind == "name" else 12
    return (f'<text class="{kind}" x="{x}" y="{y:g}" fill="{ink}" font-family="sans-serif" '
            f'font-size="{size}">{escape(words)}</text>')  # fmt: skip


def _bar(x, top, share):
    return (f'<rect class="bar" fill="{HUES["blue"]}" x="{x}" y="{top + 14}" '
            f'width="{max(1, BAR * share):.1f}" height="7"/>')  # fmt: skip


def _arc(i, j, lane, left):
    """From the side of one box around those between to another."""
    start, end = HEAD + ROW * i + BOX / 2 + 4, HEAD + ROW * j + BOX / 2 - 4
    x = left - LANE * (lane + 1)
    return (f'<path class="skip" fill="none" stroke="{SKIP}" stroke-width="2" '
            f'd="M {left} {start:g} H {x + 5} Q {x} {start:g} {x} {start + 5:g} '
            f'V {end - 5:g} Q {x} {end:g} {x + 5} {end:g} H {left}"/>'
            f'<path class="tip" fill="{SKIP}" d="M {left} {end:g} l -5 -3 v 6 z"/>')  # fmt: skip


def _lanes(skips):
    """A lane for each arc, so that no two of one lane meet; short ones lie inside."""
    lanes, taken = {}, []
    for i, j in sorted(skips, key=lambda one: one[1] - one[0]):
        lane = next((number for number, arcs in enumerate(taken)
                     if all(j <= a or b <= i for a, b in arcs)), len(taken))  # fmt: skip
        if lane == len(taken):
            taken.append([])
        taken[lane].append((i, j))
        lanes[i, j] = lane
    return lanes
