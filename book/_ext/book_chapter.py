"""The directive ``{chapter}``: what a chapter is good for, what it needs, and how long it takes.

    ```{chapter}
    :needs: tensors, autodiff
    - write a loss that no logit can break
    - read from a first loss which mistake was made
    ```

The body lists what the reader will be able to do.  The minutes are those of the tasks of the page
and of its words; tasks that are marked ``:optional:`` do not belong to the core.

What other pages want to know of a chapter, see ``facts``, stands in Sphinx's metadata of the page.
"""

import math
import re
from pathlib import Path

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

log = logging.getLogger(__name__)
WORDS_A_MINUTE = 200  # of technical prose
FOLDER = "chapters/"
FRONT = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^(`{3,}|:{3,}).*?^\1`*\s*$", re.MULTILINE | re.DOTALL)


class chapter_minutes(nodes.paragraph):  # noqa: N801  (Sphinx finds what writes a node by its name)
    """Where the time goes once all tasks of the page are known."""


class ChapterDirective(SphinxDirective):
    """Builds the box at the head of a chapter."""

    option_spec = {"needs": str}
    has_content = True

    def run(self):
        box = nodes.admonition(classes=["chapter-head"])
        box += nodes.title("", "After this chapter you can")
        self.state.nested_parse(self.content, self.content_offset, box)
        names = [name.strip() for name in self.options.get("needs", "").split(",")]
        needs = list(filter(None, names))
        if links := linked(needs):
            box += self.parse_text_to_nodes(f"It builds on {links}.")
        box += chapter_minutes()
        self.env.metadata[self.env.docname]["needs"] = [FOLDER + name for name in needs]
        return [box]


def linked(names):
    """Markdown for a line of links to chapters, by their titles."""
    return ", ".join(f"{{doc}}`/{FOLDER}{name}`" for name in names)


def reading_minutes(text):
    """How long the prose of a page takes: in steps of five minutes, since it is an estimate."""
    words = len(CODE.sub("", FRONT.sub("", text)).split())
    return 5 * math.ceil(words / WORDS_A_MINUTE / 5)


def minutes(reading, tasks):
    """(core, whole) of a chapter.

    Args:
        reading: minutes that the text takes.
        tasks: for each task (minutes, whether it is optional, its tracks).
    """
    core = sum(minutes for minutes, optional, _ in tasks if not optional)
    spare = sum(minutes for minutes, optional, _ in tasks if optional)
    return reading + core, reading + core + spare


def facts(env, docname):
    """What a page says of itself: "reading", "tasks", "minutes", and "needs" if it has a box."""
    return env.metadata[docname]


def chapters(env):
    """The chapters of the book, in the order of the contents."""
    order = [env.config.root_doc]
    for docname in order:  # grows on the way
        order += env.toctree_includes.get(docname, [])
    return [docname for docname in order if docname.startswith(FOLDER)]


def _tell_time(app, document):
    """Note the minutes of a chapter, core and all, and put them into its box."""
    docname = app.env.docname
    if not docname.startswith(FOLDER):
        return
    boxes = [one for one in document.findall(nodes.admonition) if "minutes" in one]
    tasks = [(one["minutes"], one["optional"], one["tracks"]) for one in boxes]
    reading = reading_minutes(Path(app.env.doc2path(docname)).read_text("utf-8"))
    core, whole = minutes(reading, tasks)
    app.env.metadata[docname] |= {"reading": reading, "tasks": tasks, "minutes": (core, whole)}
    said = f"Core: about {core} minutes, {reading} of them reading"
    said += f". With the optional tasks: {whole}." if whole > core else "."
    for node in list(document.findall(chapter_minutes)):
        node.replace_self(nodes.paragraph("", said, classes=["chapter-minutes"]))


def _check(app, env):
    """A chapter can only need chapters of the book that come before it."""
    order = chapters(env)
    for docname in order:
        for needed in facts(env, docname).get("needs", []):
            if needed not in order[: order.index(docname)]:
                said = "%s comes later or is not in the book, and cannot be needed here"
                log.warning(said, needed.removeprefix(FOLDER), location=docname, type="book")


def setup(app):
    app.add_directive("chapter", ChapterDirective)
    app.connect("doctree-read", _tell_time)
    app.connect("env-check-consistency", _check)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
