"""A warning is repeated until its cause is gone: a strict build that failed cannot pass unmended.

Sphinx warns when it reads or writes a page, and the next build finds nothing to do. Here a file in
the folder of the doctrees names the pages that the last build warned of, and the next build reads
them again. After a build that was cut short, or a warning that is about no page, it starts afresh.

With ``book_pages``, a draft of some pages is built: what is said of other pages is then left out.
"""

import logging
from pathlib import Path

from docutils import nodes
from sphinx.util.logging import WarningStreamHandler, get_node_location, is_suppressed_warning

EVERYTHING = "*"
NAME = "warned"


def page_of(app, place):
    """The page that a warning is about, or None.

    Args:
        place: a node, a page, a file with or without a line number, or (page, line).
    """
    place = get_node_location(place) if isinstance(place, nodes.Node) else place
    place = place[0] if isinstance(place, tuple) else place
    names = [place, place.rpartition(":")[0]] if place else []
    pages = [name for name in names if name in app.env.found_docs]
    return next(iter(pages + [*filter(None, (_page(app, name) for name in names))]), None)


def _page(app, path):
    docname = app.env.path2doc(path) if path else None
    return docname if docname in app.env.found_docs else None


class _Pages(logging.Handler):
    """Collects the pages that warnings are about."""

    def __init__(self, app):
        super().__init__(logging.WARNING)
        self.app, self.pages = app, set()

    def emit(self, record):
        kind, place = getattr(record, "type", None), getattr(record, "location", None)
        subtype = getattr(record, "subtype", None)
        if not is_suppressed_warning(kind, subtype, self.app.config.suppress_warnings):
            self.pages.add(page_of(self.app, place) or EVERYTHING)


class _OnlyOf(logging.Filter):
    """Lets warnings through that are about the pages of a draft, or about none."""

    def __init__(self, app):
        super().__init__()
        self.app = app

    def filter(self, record):
        page = page_of(self.app, getattr(record, "location", None))
        return page is None or page in self.app.config.book_pages


def _file(app):
    return Path(app.doctreedir, NAME)


def _read(app, config):
    """What the last build left; a build that starts now counts as cut short until it ends."""
    path = _file(app)
    app.book_warned = set(path.read_text("utf-8").split("\n")) if path.exists() else set()
    if EVERYTHING in app.book_warned:
        Path(app.doctreedir, "environment.pickle").unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EVERYTHING, "utf-8")


def _listen(app):
    logger, only = logging.getLogger("sphinx"), _OnlyOf(app)
    app.book_warnings = _Pages(app)
    logger.addHandler(app.book_warnings)
    if app.config.book_pages:
        app.builder.search = False  # an index of some pages draws a warning
        app.book_warnings.addFilter(only)
        for handler in logger.handlers:
            if isinstance(handler, WarningStreamHandler):
                handler.filters.insert(0, only)  # before the filter that counts


def _again(app, env, added, changed, removed):
    return app.book_warned | set(app.config.book_pages)


def _keep(app, exception):
    if exception is None and app.book_warnings.pages:
        _file(app).write_text("\n".join(sorted(app.book_warnings.pages)), "utf-8")
    elif exception is None:
        _file(app).unlink()


def setup(app):
    app.add_config_value("book_pages", [], "")
    app.connect("config-inited", _read)
    app.connect("builder-inited", _listen)
    app.connect("env-get-outdated", _again)
    app.connect("build-finished", _keep, priority=990)
    return {"version": "1", "parallel_read_safe": False, "parallel_write_safe": True}
