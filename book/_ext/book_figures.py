"""Figures that follow light and dark mode: what a cell has drawn gets a second set of inks.

Browsers tell an image whether the page around it is dark (the theme sets ``color-scheme``).  The
ground is the page's own; the hues stay, only lighter where they would drown in it.

A drawing is loaded when the reader comes near: to a browser each is a page to lay out, and all of
them at once come before the first word is seen. Its size is written beside it, so nothing moves.
"""

import re
from pathlib import Path

from book_pixels import smaller
from docutils import nodes

GROUND, INK, GRID = "#121212", "#ced6dd", "#48566b"
INKS = {
    "#ffffff": GROUND,
    **dict.fromkeys(("#000000", "#222222", "#262626"), INK),
    **dict.fromkeys(("#dddddd", "#cccccc", "#b0b0b0", "#bfbfbf", "#e6e6e6", "#d9d9d9"), GRID),
    **dict.fromkeys(("#333333", "#4c4c4c", "#4d4d4d", "#555555", "#666666", "#777777"), "#a3adb8"),
    **dict.fromkeys(("#1f5a99", "#0072b2", "#1f77b4", "#1865ac"), "#4f9fe0"),
    **dict.fromkeys(("#b3261e", "#d62728"), "#f4786e"),
    **dict.fromkeys(("#009e73", "#2ca02c"), "#35c796"),
    **dict.fromkeys(("#9467bd", "#8c564b"), "#bb97dd"),
    "#d55e00": "#f5924a",
    "#00704f": "#2fae83",
    "#c2659a": "#ee9fd0",
    "#8a5f00": "#c98d00",
    "#2e93d0": "#78c6f6",
}
MARK = '<style class="dark">'


def style(drawing):
    """The rules for a dark page; those in the elements themselves are stronger without a mark."""
    rules = [f"svg {{ fill: {INK}; background: {GROUND} }}"]
    for ink, dark in INKS.items():
        # white words stand on something dark; white shapes and hollow marks are the ground
        shapes = ("path", "use") if ink == "#ffffff" else ("",)
        rules += [
            f'{shape}[style*="{kind}: {ink}"] {{ {kind}: {dark} !important }}'
            for shape in shapes
            for kind in ("fill", "stroke")
            if f"{kind}: {ink}" in drawing
        ]
    return f"{MARK}@media (prefers-color-scheme: dark) {{ {' '.join(rules)} }}</style>"


def _follow(app, doctree):
    """Give each drawing that a cell has made its second set of inks."""
    for node in doctree.findall(nodes.image):
        path = Path(app.srcdir, node["uri"]) if node["uri"].endswith(".svg") else None
        if path is None or "jupyter_execute" not in path.parts or not path.exists():
            continue
        text = path.read_text("utf-8")
        if MARK not in text and "matplotlib" in text:
            text = text.replace("</metadata>", f"</metadata>\n {style(text)}", 1)
            path.write_text(smaller(text), "utf-8")


IMAGE = re.compile(r'<img (?=[^>]*\bsrc="[^"]*_images/([^"/]+\.svg)")(?![^>]*\bloading=)')
SIZE = re.compile(r'<svg\b[^>]*?\bwidth="([\d.]+)pt"[^>]*?\bheight="([\d.]+)pt"')
PIXELS = 96 / 72  # in a point


def _later(app, pagename, templatename, context, doctree):
    """Let the browser load each drawing of a page when the reader comes near."""
    files = {name: Path(app.srcdir, path) for path, name in app.builder.images.items()}

    def image(found):
        return f'{found[0]}loading="lazy" {_room(files[found[1]])}'

    if "body" in context:
        context["body"] = IMAGE.sub(image, context["body"])


def _room(drawing):
    """The size of a drawing as attributes: nothing moves when it comes."""
    sides = SIZE.search(drawing.read_text("utf-8")[:2000])
    if sides is None:
        return ""
    width, height = (round(float(side) * PIXELS) for side in sides.groups())
    return f'width="{width}" height="{height}" '


def setup(app):
    app.connect("doctree-read", _follow)
    app.connect("html-page-context", _later, priority=950)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
