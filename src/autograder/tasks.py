"""The tasks of a chapter, read from the source of its tests. Nothing is imported or run."""

import ast
import json
import math
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Task:
    """What the tests of a chapter say about one of its tasks."""

    name: str
    test_class: str
    points: float
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
    classes = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
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
        raise ValueError(f"@{text} is read from the source: use literals only") from None


def _points(test):
    """What a test is worth: one point if it is not marked, and each case of it as much."""
    worth = [_arguments(mark)[0][0] for mark in _decorators(test, "points")]
    cases = [len(_arguments(mark)[0][1]) for mark in _decorators(test, "parametrize")]
    return sum(worth or [1]) * math.prod(cases)


class TaskFiles:
    """The tasks of all chapters, and a memory of them in _build: parsing takes a third of a second.

    The memory is only a convenience: without it, or where it cannot be written, files are parsed.
    """

    def __init__(self, root):
        self.root, self.memory = root, root / "_build" / "autograder-tasks.json"
        self.known, self.fresh = self._remembered(), False

    def of(self, chapter):
        """The tasks of a chapter, in the order of its tests."""
        path = self.root / "tests" / f"test_{chapter}.py"
        try:
            stat = path.stat()
        except FileNotFoundError:
            return []
        stamp = [stat.st_mtime_ns, stat.st_size]
        entry = self.known.get(chapter)
        if not entry or entry[0] != stamp:
            found = [asdict(task) for task in read_tasks(path.read_text("utf-8"))]
            entry = self.known[chapter] = [stamp, found]
            self.fresh = True
        return [Task(**{**one, "hints": tuple(one["hints"])}) for one in entry[1]]

    def remember(self):
        """Write down what was parsed, if anything was."""
        if not self.fresh:
            return
        try:
            self.memory.parent.mkdir(exist_ok=True)
            self.memory.write_text(json.dumps(self.known), "utf-8")
            self.fresh = False
        except OSError:
            pass

    def _remembered(self):
        try:
            known = json.loads(self.memory.read_text("utf-8"))
            return {chapter: known[chapter] for chapter in known if _fits(known[chapter])}
        except (OSError, ValueError, TypeError):
            return {}


def _fits(entry):
    stamp, tasks = entry
    fields = set(Task.__dataclass_fields__)
    return len(stamp) == 2 and all(set(one) == fields for one in tasks)
