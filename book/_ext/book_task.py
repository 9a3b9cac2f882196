"""The directive ``{task}``: an exercise on the page, in one line.

``{task} conv2d`` shows what the task is worth and how it is checked, the stub of each track, the
hints and the reference solution, all read from the files where they stand. A task of another page
is ``{task} convolution.conv2d``. The body, if any, is shown between the header and the stub; the
option ``:optional:`` says that the task does not belong to the core of its chapter, and ``:guest:``
shows a task a second time, with a link to the page where it stands. With ``book_solutions`` off, no
page of the book shows a solution, or lines of one.
"""

from pathlib import Path

from book_changes import note_input
from book_code import answer, definition, is_repair, read_tasks, to_do
from book_tabs import fold, tab_set
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

log = logging.getLogger(__name__)
EFFORT = "Difficulty {0.difficulty} of 3 \u00b7 about {0.minutes} minutes \u00b7 {0.points} point"


class task_work(nodes.container):  # noqa: N801  (Sphinx finds what writes a node by its name)
    """The stub of a task in one track: where a page with scripts puts editor and verdict."""


def _visit_work(translator, node):
    data = {f"data-{name}": value for name, value in node["facts"].items()}
    translator.body.append(translator.starttag(node, "div", CLASS="task-work", **data))


def _depart_work(translator, node):
    translator.body.append("</div>\n")


class TaskDirective(SphinxDirective):
    """Reads the files of a task, and builds its box."""

    required_arguments = 1
    option_spec = {"optional": directives.flag, "guest": directives.flag}
    has_content = True

    def run(self):
        chapter, _, name = self.arguments[0].rpartition(".")
        self.chapter = chapter or Path(self.env.docname).name
        try:
            self.task = self.find(name)
            self.solutions = self.read_solutions(name)
            return [self.box()]
        except (OSError, SyntaxError, ValueError) as error:
            log.warning("task %s: %s", name, error, location=self.get_location(), type="book")
            return []

    def read(self, path):
        """The text of a file below the root; a change of it has this page read again."""
        note_input(self.env, f"../{path}")
        path = Path(self.env.srcdir).parent / path
        return path.read_text("utf-8") if path.exists() else ""

    def find(self, name):
        path = f"tests/test_{self.chapter}.py"
        tasks = {task.name: task for task in read_tasks(self.read(path))}
        if name not in tasks:
            raise ValueError(f"{path} has no class with @task({name!r})")
        return tasks[name]

    def read_solutions(self, name):
        """{track: source} of the tracks that have the task."""
        tracks = self.config.book_tracks
        sources = {track: self.read(f"solutions/{track}/{self.chapter}.py") for track in tracks}
        found = {track: text for track, text in sources.items() if definition(text, name)}
        if not found:
            raise ValueError(f"no solutions/*/{self.chapter}.py defines it")
        return found

    def box(self):
        anchors = [] if "guest" in self.options else [self.register()]
        ids = list(dict.fromkeys(one for anchor in anchors for one in (anchor, anchor.lower())))
        box = nodes.admonition(classes=["task"], ids=ids)
        box["minutes"], box["optional"] = self.task.minutes, "optional" in self.options
        box["tracks"] = list(self.solutions)
        box += self.title()
        box += nodes.paragraph("", self.effort(), classes=["task-effort"])
        self.state.nested_parse(self.content, self.content_offset, box)
        box += self.by_track(self.stub)
        for number, hint in enumerate(self.task.hints, 1):
            title = f"Hint {number}" if len(self.task.hints) > 1 else "Hint"
            box += fold(title, self.parse_text_to_nodes(hint), "task-fold")
        if self.config.book_solutions:
            box += fold("Reference solution", self.by_track(self.answer), "task-fold")
        return box

    def title(self):
        title = nodes.title("", "Task ", nodes.literal(text=self.task.name))
        if "guest" in self.options:
            title += [nodes.Text(" of "), *self.home()]
        if "optional" in self.options:
            title += [nodes.Text(" "), nodes.inline("", "optional", classes=["task-optional"])]
        return title

    def home(self):
        """The link to the page where the task stands."""
        label = f"task-{self.chapter}-{self.task.name}"
        return self.parse_inline(f"[{self.chapter}](#{label})")[0]

    def effort(self):
        plural = "s" if self.task.points != 1 else ""
        each = " per track" if len(self.solutions) > 1 else ""
        return EFFORT.format(self.task) + plural + each

    def by_track(self, content):
        """What ``content(track)`` gives, in tabs if the task has several tracks."""
        if len(self.solutions) == 1:
            return content(*self.solutions)
        titles = self.config.book_tracks
        return [tab_set({track: (titles[track], content(track)) for track in self.solutions})]

    def stub(self, track):
        path = f"src/exercises/{track}/{self.chapter}.py"
        source = to_do(self.read(path), self.solutions[track], self.task.name)
        command = f"pytest tests/test_{self.chapter}.py::{self.task.test_class}"
        if len(self.solutions) > 1:
            command += f" -k {track}"
        verb = "Repair" if is_repair(self.solutions[track], self.task.name) else "Write"
        place = nodes.paragraph("", f"{verb} it in ", classes=["task-label"])
        place += nodes.literal(text=path)
        check = nodes.paragraph("", "Check it", classes=["task-label"])
        parts = [place, _code(source, "python"), check, _code(command, "bash")]
        return [task_work("", *parts, facts=self.facts(track))]

    def facts(self, track):
        """What the script of the page needs to know."""
        task = {"chapter": self.chapter, "task": self.task.name, "track": track}
        return {**task, "points": f"{self.task.points:g}", "test-class": self.task.test_class}

    def answer(self, track):
        return [_code(answer(self.solutions[track], self.task.name), "python")]

    def register(self):
        """Make the task a target of ``{ref}`` and of Markdown links, and return its id."""
        anchor = f"task-{self.chapter}-{self.task.name}"
        domain, label = self.env.get_domain("std"), anchor.lower()
        if label in domain.anonlabels:
            place = domain.anonlabels[label][0]
            raise ValueError(f"it stands in the book twice, first in {place}")
        domain.anonlabels[label] = self.env.docname, anchor
        domain.labels[label] = self.env.docname, anchor, f"Task {self.task.name}"
        return anchor


def _code(source, language):
    return nodes.literal_block(source, source, language=language)


def _note_tests(app, docname, source):
    """A page without tasks must be looked at when its chapter gets tests."""
    note_input(app.env, f"../tests/test_{Path(docname).name}.py")


def _complete(app, env):
    """Every task of the chapters in the book must stand on a page."""
    labels = env.get_domain("std").anonlabels
    for docname in sorted(env.all_docs):
        chapter = Path(docname).name
        tests = Path(app.srcdir).parent / f"tests/test_{chapter}.py"
        for task in read_tasks(tests.read_text("utf-8")) if tests.exists() else []:
            if f"task-{chapter}-{task.name}".lower() not in labels:
                said = "no page shows the task %s of %s"
                log.warning(said, task.name, tests.name, location=docname, type="book")


def setup(app):
    app.add_config_value("book_solutions", True, "env", bool)  # tools/handout.py: False
    app.add_directive("task", TaskDirective)
    app.add_node(task_work, html=(_visit_work, _depart_work))
    app.connect("source-read", _note_tests)
    app.connect("env-check-consistency", _complete)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
