"""The directive ``{chapter}``: what a chapter is good for, what it needs, and how long it takes.

    ```{chapter}
    :needs: tensors, autodiff
    - write a loss that no logit can break
    - read from a first loss which mistake was made
    ```

The body lists what the reader will be able to do.  The minutes are those of the tasks of the page
and of its words; tasks that are marked ``:optional:`` do not belong to the core.
"""

import math
import re
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

WORDS_A_MINUTE = 200  # of technical prose
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
        if links := ", ".join(f"[](#ch-{name.replace('_', '-')})" for name in names if name):
            box += self.parse_text_to_nodes(f"It builds on {links}.")
        page = Path(self.env.doc2path(self.env.docname)).read_text("utf-8")
        box += chapter_minutes(words=reading_words(page))
        return [box]


def reading_words(text):
    """How many words of prose a page has."""
    return len(CODE.sub("", text).split())


def _tell_time(app, document, docname):
    """Put the minutes into the box: core, and all."""
    for node in document.findall(chapter_minutes):
        tasks = [one["minutes"] for one in document.findall(nodes.admonition) if "minutes" in one]
        spare = [one["minutes"] for one in document.findall(nodes.admonition)
                 if one.get("optional")]  # fmt: skip
        reading = 5 * math.ceil(node["words"] / WORDS_A_MINUTE / 5)
        core, whole = reading + sum(tasks) - sum(spare), reading + sum(tasks)
        said = f"Core: about {core} minutes ({reading} of them reading)"
        if spare:
            said += f"; with all tasks {whole}"
        node.replace_self(nodes.paragraph("", said + ".", classes=["chapter-minutes"]))
        app.env.metadata[docname]["minutes"] = [core, whole]


def setup(app):
    app.add_directive("chapter", ChapterDirective)
    app.connect("doctree-read", lambda app, tree: _tell_time(app, tree, app.env.docname))
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
