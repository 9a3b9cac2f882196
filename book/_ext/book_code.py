"""Read tasks from the source of tests, stubs and solutions. Nothing is imported or run.

A task is described once: by its decorators in ``tests/test_<chapter>.py``, its docstring in
``solutions/<track>/<chapter>.py`` and the marked region there that is its answer.
"""

import ast
import math
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "src"))
from autograder.stubs import BEGIN, END, INSTEAD, TODO, stub

# The tasks of a chapter stand in the same files: each text is parsed once.
parse, stub = cache(ast.parse), cache(stub)

DEFINITIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Task:
    """What the tests of a chapter say about one of its tasks."""

    name: str
    test_class: str
    points: int
    difficulty: int = 1
    minutes: int = 10
    hints: tuple = ()


def read_tasks(source):
    """The tasks of a test file, in its order.

    Args:
        source: text of the file; each task is a class with a decorator
            ``@task("name", difficulty=2, minutes=20, hints=["..."])``.

    Raises:
        ValueError: an argument of a decorator is not a literal.
    """
    classes = [node for node in parse(source).body if isinstance(node, ast.ClassDef)]
    return [_task(node, call) for node in classes for call in _decorators(node, "task")]


def _task(node, call):
    args, options = _arguments(call)
    options["hints"] = tuple(options.get("hints", ()))
    names = (item for item in node.body if isinstance(item, ast.FunctionDef))
    worth = sum(_points(test) for test in names if test.name.startswith("test"))
    return Task(*args, test_class=node.name, points=worth, **options)


def _decorators(node, name):
    """The calls among the decorators whose function has that name."""
    calls = [one for one in node.decorator_list if isinstance(one, ast.Call)]
    return [call for call in calls if ast.unparse(call.func).split(".")[-1] == name]


def _arguments(call):
    try:
        args = [ast.literal_eval(one) for one in call.args]
        return args, {one.arg: ast.literal_eval(one.value) for one in call.keywords}
    except ValueError:
        text = ast.unparse(call)
        raise ValueError(f"the book reads @{text} from the source: use literals only") from None


def _points(test):
    """What a test is worth: one point if it is not marked, and each case of it as much."""
    worth = [_arguments(mark)[0][0] for mark in _decorators(test, "points")]
    cases = [len(_arguments(mark)[0][1]) for mark in _decorators(test, "parametrize")]
    return sum(worth or [1]) * math.prod(cases)


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


def answer(solution, name):
    """The reference implementation without its docstrings, which the stub shows, and markers."""
    text = definition(solution, name)
    lines, drop = text.splitlines(), set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, DEFINITIONS) and ast.get_docstring(node) and len(node.body) > 1:
            end = node.body[0].end_lineno
            while not lines[end].strip():  # the blank lines below a docstring go with it
                end += 1
            drop |= set(range(node.body[0].lineno - 1, end))
    kept = [line for number, line in enumerate(lines) if number not in drop]
    return "\n".join(unmarked(kept))


def unmarked(lines):
    """The lines without markers, and without the faulty program that a stub shows instead."""
    faulty = False
    for line in lines:
        mark = line.strip()
        faulty = mark == INSTEAD or (faulty and mark != END)
        if not faulty and mark not in (BEGIN, END):
            yield line
