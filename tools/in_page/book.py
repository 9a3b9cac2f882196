"""The files of the project that the NumPy track needs in the page, as if freshly cloned."""

import ast
import json
import re
from pathlib import Path

import yaml

from autograder.diagnosis.inputs import inputs
from autograder.project import Project
from autograder.sources import Source
from autograder.stubs import digest, stub

TRACK = "scratch"
SETTINGS = re.compile(r"^\[tool\.pytest\.ini_options\]\n(?:.+\n)*", re.M)
LABEL = re.compile(r"^\([\w.-]+\)=$")
THREADS = {"threading", "multiprocessing", "concurrent"}


def write(root, folder):
    """Copy into an empty folder what the track needs of the project below ``root``."""
    project, chapters = Project(root), _chapters(root)
    for path, text in [*_given(root, chapters), *_pages(root), *_exercises(project, chapters)]:
        _put(folder / path, text)
    for chapter in chapters:
        _put(folder / f"tests/test_{chapter}.py", _read(root / f"tests/test_{chapter}.py"))
        _put(folder / f"tests/misconceptions/{chapter}.yml", _mistakes(root, chapter))
    for chapter in chapters:  # needs all of the above
        text = _verdicts(project, Project(folder), chapter)
        if text:
            _put(folder / f"tests/verdicts/{chapter}_{TRACK}.json", text)


def _chapters(root):
    return sorted(path.stem for path in root.glob(f"solutions/{TRACK}/[!_]*.py"))


def _given(root, chapters):
    """What goes over as it is; of what runs beside a test, not that of other chapters."""
    yield "pyproject.toml", SETTINGS.search(_read(root / "pyproject.toml"))[0]
    others = {path.stem[5:] for path in root.glob("tests/test_*.py")} - set(chapters)
    for pattern in ("conftest.py", "book/_toc.yml", "tests/probes/*.py", "tests/oracles/*.py"):
        for path in sorted(root.glob(pattern)):
            if path.stem not in others:
                yield path.relative_to(root).as_posix(), _read(path)


def _pages(root):
    """Of each page its first heading and its labels, and that it is built."""
    for path in sorted(root.glob("book/chapters/*.md")):
        lines = _read(path).splitlines()
        kept = [line for line in lines if LABEL.match(line)]
        heading = next((line for line in lines if line.startswith("# ")), "")
        yield f"book/chapters/{path.name}", "\n".join([heading, *kept, ""])
        yield f"_build/html/chapters/{path.stem}.html", ""


def _exercises(project, chapters):
    """Solutions and fresh stubs: never the files that somebody has edited here."""
    written, alone = {}, {}
    for chapter in ("__init__", *chapters):
        solution = _read(project.solution(TRACK, chapter))
        given = stub(solution)
        yield f"solutions/{TRACK}/{chapter}.py", solution
        yield f"src/exercises/{TRACK}/{chapter}.py", given
        written[f"{TRACK}/{chapter}.py"] = digest(given)
        alone[chapter] = _with_threads(solution)
    yield "src/exercises/__init__.py", ""
    yield "src/exercises/.generated.json", json.dumps(written)
    yield "not_in_page.json", json.dumps({name: tasks for name, tasks in alone.items() if tasks})


def _with_threads(solution):
    """The definitions that use threads or processes, which Python in a page does not have."""
    names = {
        alias.asname or alias.name.partition(".")[0]
        for node in ast.parse(solution).body
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
        if THREADS & {(getattr(node, "module", None) or alias.name).partition(".")[0]}
    }
    uses = Source(solution).uses
    return sorted(name for name in uses if uses[name] & names)


def _mistakes(root, chapter):
    """The known mistakes of the track, as JSON: it is YAML, and read a hundred times as fast."""
    path = root / "tests" / "misconceptions" / f"{chapter}.yml"
    entries = yaml.safe_load(_read(path)) or [] if path.exists() else []
    kept = [
        {**one, "tracks": {TRACK: one["tracks"][TRACK]}}
        for one in entries
        if TRACK in one["tracks"]
    ]
    return json.dumps(kept)


def _verdicts(project, copy, chapter):
    """How each known mistake fails, if that is up to date; with the digest of what is here."""
    path = project.root / "tests" / "verdicts" / f"{chapter}_{TRACK}.json"
    known = json.loads(_read(path)) if path.exists() else {}
    if known.get("inputs") != inputs(project, chapter, TRACK):
        return None
    return json.dumps({"inputs": inputs(copy, chapter, TRACK), "answers": known["answers"]})


def _read(path):
    return Path(path).read_text("utf-8")


def _put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
