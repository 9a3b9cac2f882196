"""Read tasks from the source of tests, stubs and solutions. Nothing is imported or run.

A task is described once: by its decorators in ``tests/test_<chapter>.py``, its docstring in
``solutions/<track>/<chapter>.py`` and the marked region there that is its answer.
"""

import ast
import sys
from functools import cache
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "src"))
from autograder.sources import answer
from autograder.stubs import TODO, stub
from autograder.tasks import read_tasks

__all__ = ["answer", "definition", "is_repair", "read_tasks", "to_do"]

# The tasks of a chapter stand in the same files: each text is parsed once.
parse, stub, read_tasks = cache(ast.parse), cache(stub), cache(read_tasks)

DEFINITIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def definition(source, name):
    """The text of a function or class, or None if the source has none (or is not Python)."""
    try:
        body = parse(source).body
    except SyntaxError:
        return None
    for node in body:
        if isinstance(node, DEFINITIONS) and node.name == name:
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            return "\n".join(source.splitlines()[first - 1 : node.end_lineno])
    return None


def to_do(learners, solution, name):
    """What a learner finds of a task: in the learner's file, else cut from the solution."""
    return definition(learners, name) or definition(stub(solution), name)


def is_repair(solution, name):
    """Is the task to repair a program, and not to write one?"""
    return TODO not in definition(stub(solution), name)
