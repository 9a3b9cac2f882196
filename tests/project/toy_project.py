"""A small project with one chapter and two tasks, for tests of the command."""

import subprocess
import sys
from pathlib import Path

from autograder.stubs import stub

ROOT = Path(__file__).resolve().parents[2]

SOLUTION = '''"""A toy."""

import numpy as np

TWO = 2


def half(size, padding=0):
    """Half of a padded size."""
    # BEGIN SOLUTION
    if size < 1:
        raise ValueError("the size must be positive")
    return (size + 2 * padding) // TWO
    # END SOLUTION


def shout(word):
    """A word in capitals."""
    # BEGIN SOLUTION
    return word.upper()
    # END SOLUTION
'''
STUB = stub(SOLUTION)
WRONG = SOLUTION.replace("2 * padding", "padding")
HALF_DONE = SOLUTION.replace("return word.upper()", "raise NotImplementedError  # TODO").replace(
    "    # BEGIN SOLUTION\n    raise NotImpl", "    raise NotImpl"
)
TESTS = """
from autograder import assert_close, points, task


@task("half", difficulty=1, minutes=5, hints=["Count the sides.", "There are two."])
class TestHalf:
    @points(2, hint="There are two sides.")
    def test_padding_is_on_both_sides(self, ex):
        assert_close(ex.half(4, padding=2), 4)

    @points(1)
    def test_a_size_of_zero_is_refused(self, ex):
        assert ex.error("half", 0) == "ValueError"


@task("shout", minutes=3)
class TestShout:
    @points(1)
    def test_letters_become_capitals(self, ex):
        assert ex.shout("a") == "A"
"""
MISTAKES = """
- id: padding-once
  task: half
  says: The padding lies on both sides, so it counts twice.
  tracks:
    scratch: {replace: "2 * padding", with: "padding"}
"""
PYPROJECT = f"""
[project]
name = "toy"
[tool.pytest.ini_options]
pythonpath = ["{(ROOT / "src").as_posix()}"]
testpaths = ["tests"]
"""


class Toy:
    """The project, its only exercise, and the command in it."""

    def __init__(self, root):
        self.root = root
        self.exercise = root / "src/exercises/scratch/toy.py"
        self.tests = root / "tests/test_toy.py"
        files = {
            "pyproject.toml": PYPROJECT,
            "conftest.py": 'pytest_plugins = ["autograder.plugin"]\n',
            "solutions/scratch/toy.py": SOLUTION,
            "src/exercises/scratch/toy.py": STUB,
            "tests/test_toy.py": TESTS,
            "tests/misconceptions/toy.yml": MISTAKES,
        }
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, "utf-8")

    def copies(self):
        return [path.read_text("utf-8") for path in self.exercise.parent.glob("toy.py.saved-*")]

    def run(self, *arguments, cwd=None, **options):
        """The finished process of the command, as somebody meets it who types it."""
        command = [sys.executable, "-m", "autograder", *arguments]
        place = cwd or self.root
        return subprocess.run(command, cwd=place, capture_output=True, text=True, **options)
