"""A digest of everything on which the grading of one exercise depends."""

import ast
import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

# Parts of the grader that decide verdicts; the rest only starts processes, prints and adds up.
GRADER = (
    "autograder/networks/*.py",
    "autograder/networks/{track}/*.py",
    "autograder/diagnosis/{compare,evidence,lookup}.py",
    "autograder/submission/{bench,calls,errors,modules,plain,source}.py",
)
LIBRARIES = {"scratch": (), "pytorch": ("torch", "torchvision"), "tf": ("tensorflow", "keras")}


def inputs(project, chapter, track):
    """A digest of the texts of one exercise, of its tests, and of all that these import."""
    mistakes = project.root / "tests" / "misconceptions" / f"{chapter}.yml"
    return grading(project, chapter, track, {mistakes, *project.alternatives(chapter, track)})


def grading(project, chapter, track, more=()):
    """A digest of what grades one exercise, whatever is graded, and of more files."""
    patterns = [_glob(project.root / "src", pattern, track) for pattern in GRADER]
    return tests(project, chapter, track, {path for found in patterns for path in found} | {*more})


def tests(project, chapter, track, more=(), read=Path.read_text):
    """A digest of a solution and its tests alone, with all that they import, and of more files."""
    root, digest = project.root, hashlib.sha256()
    files = {root / "tests" / f"test_{chapter}.py", project.solution(track, chapter), *more}
    for path in sorted(_closure(root, files, track)):
        digest.update(str(path.relative_to(root).as_posix()).encode())
        digest.update(read(path, "utf-8").encode() if path.exists() else b"missing")
    return digest.hexdigest()


def libraries(track):
    """The versions that decide numbers, without the build's name ("+cpu")."""
    return {name: metadata.version(name).partition("+")[0] for name in ("numpy", *LIBRARIES[track])}


def _glob(source, pattern, track):
    head, brace, tail = pattern.replace("{track}", track).partition("{")
    if not brace:
        return source.glob(head)
    names, _, end = tail.partition("}")
    return [source / f"{head}{name}{end}" for name in names.split(",")]


def _closure(root, files, track):
    """The files, and the files of this project that they import (the grader's named above)."""
    found, left = set(), list(files)
    others = {"pytorch", "tf"} - {track}
    while left:
        path = left.pop()
        if path in found:
            continue
        found.add(path)
        if path.suffix == ".py" and path.exists() and "autograder" not in path.parts:
            about = path.stat()
            for name in _imported(path, about.st_mtime_ns, about.st_size):
                if not (name.startswith("workbook") and others & set(name.split("."))):
                    left += _places(root, name)
    return found


@cache
def _imported(path, *stamp):
    """The dotted names that a file imports; ``stamp`` changes with the file."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def _places(root, name):
    """Where a dotted name, or its beginning, lies among probes, oracles and the workbook."""
    folder = {"workbook": "src", "probes": "tests", "oracles": "tests"}.get(name.split(".")[0])
    if folder is None:
        return
    parts = name.split(".")
    for end in range(1, len(parts) + 1):
        place = root.joinpath(folder, *parts[:end])
        yield from (one for one in (place.with_suffix(".py"), place / "__init__.py")
                    if one.exists())  # fmt: skip
