"""Answers in a notebook: its cells are read, and never executed."""

import ast
import json

from autograder.sources import DEFINITIONS, replaced

MAGIC = "%%answer"
LONGEST = 50_000  # characters of a cell
MOST_CODE = 300_000  # characters of all cells: to read them takes memory and time
MOST = 2000  # cells
NOT_PYTHON = (SyntaxError, ValueError, RecursionError, MemoryError)


def files_of(data, tasks, work):
    """({"track/chapter.py": text}, [(cell, why it was ignored)]) of a notebook.

    Args:
        data: bytes of the notebook.
        tasks: ids, "track/chapter.task".
        work: the book, whose stubs take up the answers.

    Raises:
        ValueError: it is not a notebook.
    """
    answers, ignored, room = {}, [], MOST_CODE
    for number, source in enumerate(_cells(data), 1):
        where = f"cell {number}"
        room -= len(source)
        found, why = _tasks_in(source, tasks) if room >= 0 else ([], "the notebook is too long")
        if why:
            ignored.append((where, why))
            continue
        for id in found:
            if id in answers:
                ignored.append((answers[id][0], f"{where} defines {id} again"))
        answers.update({id: (where, _code(source), found) for id in found})
    return _filled(answers, work), ignored


def _cells(data):
    try:
        found = json.loads(data)
        cells = found["cells"]
        codes = [one["source"] for one in cells if one["cell_type"] == "code"][:MOST]
        return ["".join(one) if isinstance(one, list) else str(one) for one in codes]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ValueError("it is not a notebook") from None


def _code(source):
    """A cell without the line that names its task."""
    first, _, rest = source.partition("\n")
    return rest if first.startswith(MAGIC) else source


def _tasks_in(source, tasks):
    """(ids of the tasks that a cell defines, why it is ignored or None)."""
    if len(source) > LONGEST:
        return [], "it is longer than any answer"
    try:
        nodes = ast.parse(_code(source)).body
    except NOT_PYTHON:
        return [], "it is not Python"
    names = {one.name for one in nodes if isinstance(one, DEFINITIONS)}
    first = source.partition("\n")[0].split()
    if first[:1] == [MAGIC] and len(first) == 3:
        place = f"{first[2]}/{first[1].rpartition('.')[0]}"
        found = [id for id in tasks if id.rpartition(".")[0] == place and _name(id) in names]
        return found, None if found else f"it does not define {printable(first[1], 80)}"
    found = [id for id in tasks if _name(id) in names]
    if not found:
        return [], "it defines no task of the assignment"
    if len({id.rpartition(".")[0] for id in found}) > 1:
        said = f"it could answer {' or '.join(found[:4])}: begin it with {MAGIC} CHAPTER.TASK TRACK"
        return [], said
    return found, None


def _name(id):
    return id.rpartition(".")[2]


def _filled(answers, work):
    """The learner's files with the answers in them; a cell that holds several goes in once."""
    files = {}
    for id, (where, code, together) in answers.items():
        place = id.rpartition(".")[0]
        track, chapter = place.split("/")
        text = files.get(f"{place}.py") or work.project.stub(track, chapter)
        kept = [one for one in together if answers[one][0] == where]
        files[f"{place}.py"] = replaced(text, _name(id), code if id == kept[-1] else "")
    return files


def printable(text, most):
    """A text in one line, without characters that steer a terminal, and not longer than so many."""
    line = "".join(one if one.isprintable() else "?" for one in str(text))
    line = line.encode("utf-8", "replace").decode()
    return line if len(line) <= most else f"{line[: most - 3]}..."
