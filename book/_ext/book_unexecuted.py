"""What stands in the place of numbers and figures where a build does not execute pages.

`autograder learn` shows the book at once, before `make book` has executed anything: with
``book_execute_missing=0`` a page has the outputs that were kept, and else only text and tasks. The
sign in the place of a number comes from where numbers do (book_numbers).
"""

from book_numbers import REASON
from docutils import nodes


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
    app.connect("config-inited", _be_quiet)
    app.connect("missing-reference", _figure)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
