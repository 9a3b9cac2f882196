"""Grade a file with a known mistake, to show what the grader says (for the page how-to)."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from autograder.project import Project

ROOT = Path(__file__).resolve().parents[3]
NEEDED = ("pyproject.toml", "conftest.py", "solutions", "src", "tests")


def grade(chapter, track, mistake, tests):
    """Put a mistake into a copy of the project and run its tests there.

    Args:
        chapter: basename, such as "convolution".
        track: "scratch", "pytorch" or "tf".
        mistake: id of an entry of tests/misconceptions.
        tests: class in the test file of the chapter.

    Returns:
        (command, what it printed below its header).
    """
    arguments = [f"tests/test_{chapter}.py::{tests}", "-k", track]
    with tempfile.TemporaryDirectory() as folder:
        project = Project(_copy(folder))
        known = {one.id: one for one in project.misconceptions(chapter, track)}[mistake]
        solution = project.solution(track, chapter).read_text("utf-8")
        project.exercise(track, chapter).write_text(known.apply(solution), "utf-8")
        page = project.root / f"_build/html/chapters/{chapter}.html"
        page.parent.mkdir(parents=True)
        page.touch()  # the grader points to it
        lines = _pytest(folder, arguments).splitlines()
    start = next(number for number, line in enumerate(lines) if " FAILURES " in line)
    return " ".join(["pytest", *arguments]), "\n".join(lines[start:])


def _copy(folder):
    for name in NEEDED:
        source, target = ROOT / name, Path(folder, name)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    return folder


def _pytest(folder, arguments):
    env = {**os.environ, "COLUMNS": "79"}
    env.pop("PYTHONPATH", None)  # in a build it has the references under the learner's names
    command = [sys.executable, "-m", "pytest", *arguments, "-p", "no:randomly", "--color=no"]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True).stdout
