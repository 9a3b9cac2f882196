"""Clean pages: every picture has a text, no role that browsers reject is left, no id is twice,
what a figure loads is found from a page at the top, too, the icons come out of one file, and the
first ink that a page shows is the right one."""

import re
from pathlib import Path

from docutils import nodes
from sphinx.util import logging

log = logging.getLogger(__name__)

# What docutils, MyST-NB and sphinx-exercise write, and what a checker accepts instead.
REPAIRS = [
    (' role="list" class="citation-list"', ' class="citation-list"'),
    (' role="doc-biblioentry"', ""),
    ('<summary aria-label="Toggle hidden content">', "<summary>"),
    (' id="exercise-content"', ' class="exercise-content"'),
    (' id="solution-content"', ' class="solution-content"'),
]


def _need_alt(app, doctree, docname):
    for image in doctree.findall(nodes.image):
        if not image.get("alt", "").strip():
            place = image
            while place.parent and not place.line:  # MyST-NB gives lines to cells only
                place = place.parent
            log.warning("an image has no alt text: say what it shows", location=place, type="book")


def _repair(app, pagename, templatename, context, doctree):
    for old, new in REPAIRS:
        if "body" in context:
            context["body"] = context["body"].replace(old, new)
    if "body" in context and "/" not in pagename:  # a movable figure was written for a chapter
        context["body"] = context["body"].replace('="../_static/', '="_static/')


# The index of the whole book, which the theme loads before a page is shown: for a search while one
# types, which is switched off.
SEARCH = re.compile(
    r'\s*<script src="[^"]*(?:_static/searchtools|_static/language_data|searchindex)\.js"></script>'
)

# Light or dark is settled before there is a body. The theme settles it at the end of the page: a
# reader in the dark would see a light page first, and then each button fade.
MODE = """(page => {
  if (page.mode === "auto")
    page.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
})(document.documentElement.dataset);"""

# Scripts that would be loaded before anything is shown. The options are read by an inline script,
# and become one.
BLOCKING = re.compile(r"<script (?![^>]*\bdefer\b)(?=[^>]*_static/)")
OPTIONS = re.compile(r'<script src="[^"]*_static/documentation_options\.js[^"]*"></script>')


def _lighten(app, exception):
    """Take away what no page needs: half of its weight, and much of the time until it is seen."""
    scripts = Path(app.outdir, "_static/scripts")
    if exception is not None or not (scripts / "fontawesome.js").exists():
        return
    (scripts / "fontawesome.js").write_text("/* The font draws the icons. */\n", "utf-8")
    for path in scripts.glob("*.map"):
        path.unlink()
    options = (scripts.parent / "documentation_options.js").read_text("utf-8")
    for path in Path(app.outdir).rglob("*.html"):
        text = path.read_text("utf-8")
        light = OPTIONS.sub(lambda _: f"<script>{options}</script>", text)
        if path.name != "search.html":  # its inline script needs what is loaded before
            light = BLOCKING.sub("<script defer ", SEARCH.sub("", light))
        if light != text:
            path.write_text(light, "utf-8")


def setup(app):
    app.add_js_file(None, body=MODE)
    app.connect("doctree-resolved", _need_alt)
    app.connect("html-page-context", _repair, priority=900)
    app.connect("build-finished", _lighten)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
