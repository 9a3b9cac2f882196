"""What stands in the place of numbers and figures where a build does not execute pages.

`autograder learn` shows the book at once, before `make book` has executed anything: with
``book_execute_missing=0`` a page has the outputs that were kept, and else only text and tasks.
"""

from docutils import nodes
from myst_nb.ext.glue.roles import PasteTextRole

REASON = "make book computes this"


class Number(PasteTextRole):
    """A number from a cell, or a sign that it has not been computed yet."""

    def run(self):
        found, messages = super().run()
        if found or self.document.settings.env.config.book_execute_missing:
            return found, messages
        return [nodes.abbreviation("", "…", explanation=REASON, classes=["pasted-text"])], []


def _be_quiet(app, config):
    """It is no fault of a page that its outputs are missing."""
    if not config.book_execute_missing:
        config.suppress_warnings = [*config.suppress_warnings, "mystnb.glue"]


def _figure(app, env, node, contnode):
    """The name of a figure that has not been drawn yet."""
    if env.config.book_execute_missing or node.get("reftype") not in ("ref", "numref"):
        return None
    return nodes.abbreviation("", "Fig. …", explanation=REASON)


def setup(app):
    app.add_role_to_domain("glue", "text", Number(), override=True)
    app.connect("config-inited", _be_quiet)
    app.connect("missing-reference", _figure)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
