"""Answers that no known mistake explains, kept as files that a maintainer can use."""

import ast

from autograder.sources import DEFINITIONS, Source

FOLDER = "saved-answers"
HEADER = """# task: {task}
# verdict: wrong
# mistake: (what the code does, and what was asked)
"""


def save(work, results):
    """Save the answers whose failures nothing explains; the paths of the new files."""
    unknown = {(one.chapter, one.track, one.task) for one in results if one.status == "failed"}
    unknown -= {(one.chapter, one.track, one.task) for one in results if one.diagnosis}
    return [_save(work, *key) for key in sorted(unknown)]


def _save(work, chapter, track, task):
    """Write one answer to a file of its own; nothing is overwritten."""
    text = work.project.exercise(track, chapter).read_text("utf-8")
    given = work.project.stub(track, chapter)
    content = HEADER.format(task=task) + answer(text, given, task, work.names(chapter, track))
    folder = work.root / FOLDER / chapter
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (path := folder / f"{track}-{task}-{number}.py").exists():
        if path.read_text("utf-8") == content:
            return path
        number += 1
    path.write_text(content, "utf-8")
    return path


def answer(text, given, task, tasks):
    """A task's definition in a learner's file, after the imports and helpers that were added."""
    before = {ast.dump(node) for node in ast.parse(given).body}
    lines, parts = text.splitlines(), []
    for node in ast.parse(text).body:
        other_task = isinstance(node, DEFINITIONS) and node.name in tasks
        if ast.dump(node) not in before and not other_task:
            parts.append("\n".join(lines[node.lineno - 1 : node.end_lineno]))
    return "\n\n\n".join([*parts, Source(text).text(task)]) + "\n"
