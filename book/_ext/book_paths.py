"""The directive ``{path}``: a way through the book, with the hours that it takes.

    ```{path} PyTorch in a weekend
    :tracks: pytorch
    :parts: pytorch, tensors; autodiff, layers
    For readers who know NumPy.
    ```

``:parts:`` are lists of chapters; ``:each: Week`` names the parts, and shows the hours of each.
The hours are computed from the minutes that the chapters tell (book_chapter): the text, and the
tasks in ``:tracks:`` and in plain NumPy; a task that is done in two tracks counts twice.

``{paths}`` lists the paths of its page in a line each: a link to the box, and its hours.
"""

import hashlib

from book_chapter import FOLDER, chapters, facts, linked, minutes
from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

log = logging.getLogger(__name__)


class path_hours(nodes.inline):  # noqa: N801  (Sphinx finds what writes a node by its name)
    """Stands for hours until all chapters are read."""


class PathDirective(SphinxDirective):
    """Builds the box of a path."""

    required_arguments = 1
    final_argument_whitespace = True
    option_spec = {"tracks": str, "parts": str, "each": str}
    has_content = True

    def run(self):
        self.tracks = _names(self.options["tracks"])
        parts = [_names(part) for part in self.options["parts"].split(";")]
        box = nodes.container(classes=["path"], ids=[nodes.make_id(self.arguments[0])])
        box["title"] = self.arguments[0]
        every = [name for part in parts for name in part]
        title = nodes.strong(text=self.arguments[0])
        box += nodes.paragraph("", "", title, nodes.Text(": "), self.hours(every, whole=True))
        self.state.nested_parse(self.content, self.content_offset, box)
        box += self.schedule(parts) if "each" in self.options else self.line(every)
        return [box]

    def hours(self, names, whole=False):
        docnames = [FOLDER + name for name in names]
        return path_hours(chapters=docnames, tracks=self.tracks, whole=whole)

    def schedule(self, parts):
        """What is read in each part, in a table."""
        group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in (1, 5, 2)), cols=3)
        head = [self.options["each"], "Chapters", "Core"]
        group += nodes.thead("", nodes.row("", *(_cell(nodes.Text(one)) for one in head)))
        rows = [self.row(number, part) for number, part in enumerate(parts, 1)]
        group += nodes.tbody("", *rows)
        return nodes.table("", group, classes=["path-schedule"])

    def row(self, number, part):
        chapter = nodes.entry("", self.line(part))
        return nodes.row("", _cell(nodes.Text(str(number))), chapter, _cell(self.hours(part)))

    def line(self, names):
        return self.parse_text_to_nodes(linked(names))[0]


class paths(nodes.bullet_list):  # noqa: N801
    """Stands for the list of a page's paths until its hours are known."""


class PathsDirective(SphinxDirective):
    """Leaves a place for the list."""

    def run(self):
        return [paths(classes=["paths"])]


def _names(text):
    return [name.strip() for name in text.split(",")]


def _cell(*content):
    return nodes.entry("", nodes.paragraph("", "", *content))


def path_minutes(env, docnames, tracks):
    """(core, whole) of some chapters, for somebody who does the tasks in some tracks."""
    total = [0, 0]
    for docname in docnames:
        told = facts(env, docname)
        tasks = [
            (one * len({"scratch", *tracks} & set(offered)), optional, offered)
            for one, optional, offered in told.get("tasks", [])
        ]
        for place, one in enumerate(minutes(told.get("reading", 0), tasks)):
            total[place] += one
    return total


def spell(time):
    """Minutes as hours, in steps of a half."""
    hours = max(1, round(time / 30)) / 2
    return f"{hours:g} hour{'s' if hours != 1 else ''}"


def _boxes(doctree):
    return [one for one in doctree.findall(nodes.container) if "path" in one["classes"]]


def _list(doctree):
    """A line for each path of the page, with its hours."""
    for place in list(doctree.findall(paths)):
        found = nodes.bullet_list(classes=place["classes"])
        for box in _boxes(doctree):
            link = nodes.reference("", box["title"], refid=box["ids"][0], internal=True)
            hours = next(iter(box.findall(path_hours))).deepcopy()
            hours["whole"] = False
            line = nodes.paragraph("", "", link, nodes.Text(": "), hours)
            found += nodes.list_item("", line)
        place.replace_self(found)


def _tell(app, doctree, docname):
    _list(doctree)
    for node in list(doctree.findall(path_hours)):
        core, whole = path_minutes(app.env, node["chapters"], node["tracks"])
        said = spell(core)
        if node["whole"]:
            said = f"about {said}" + (f", {spell(whole)} with all tasks" if whole > core else "")
        node.replace_self(nodes.inline("", said, classes=["path-hours"]))


def _told(env):
    """All that a path or the map can show of the chapters."""
    order = chapters(env)
    shown = [(name, env.titles[name].astext(), facts(env, name)) for name in order]
    return hashlib.sha256(repr(shown).encode()).hexdigest()


def _write_again(app, env):
    """The pages that show times of other pages, if these have changed."""
    before, env.book_told = getattr(env, "book_told", None), _told(env)
    return [env.config.root_doc] if before not in (None, env.book_told) else []


def _check(app, env):
    """A path leads through chapters of the book, each once."""
    order = chapters(env)
    for docname in sorted(env.found_docs):
        for node in env.get_doctree(docname).findall(path_hours) if docname not in order else []:
            for name in node["chapters"]:
                if name not in order or node["chapters"].count(name) > 1:
                    said = "a path names %s, which is not in the book, or stands there twice"
                    log.warning(said, name, location=docname, type="book")


def setup(app):
    app.add_directive("path", PathDirective)
    app.add_directive("paths", PathsDirective)
    app.connect("doctree-resolved", _tell)
    app.connect("env-get-updated", _write_again)
    app.connect("env-check-consistency", _check)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
