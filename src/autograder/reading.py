"""Where in the book to read about a task or a mistake."""

import functools
import re

from autograder.submission.errors import shown


def where_to_read(project, chapter, task, mistakes=()):
    """The place in the book that explains a task, or the mistake that was found."""
    label = next((one.see for one in mistakes if one.see), f"task-{chapter}-{task}")
    home = labels(project.root).get(label, chapter)
    built = project.root / "_build" / "html" / "chapters" / f"{home}.html"
    source = project.root / "book" / "chapters" / f"{home}.md"
    page = built if built.exists() else source
    return f"{shown(page)}#{label}" if page.exists() else None


@functools.cache
def labels(root):
    """{label: the chapter on whose page it stands}."""
    found = {}
    for page in sorted(root.glob("book/chapters/*.md")):
        for label in re.findall(r"^\(([\w.-]+)\)=$", page.read_text("utf-8"), re.M):
            found[label] = page.stem
    return found
