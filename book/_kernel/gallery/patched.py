"""Reference solutions, and the same with one known mistake in them, as modules."""

from functools import cache
from pathlib import Path
from types import ModuleType

from autograder.project import Project

PROJECT = Project(Path(__file__).resolve().parents[3])


@cache
def mistake(chapter, track, name):
    """The entry of tests/misconceptions with this id.

    Raises:
        ValueError: the exercise has no such mistake.
    """
    for one in PROJECT.misconceptions(chapter, track):
        if one.id == name:
            return one
    raise ValueError(f"{track}/{chapter} has no known mistake {name!r}.")


def load(chapter, track, name=None):
    """Execute a solution, with a known mistake in it or without.

    Args:
        chapter: basename, such as "training".
        track: "scratch", "pytorch" or "tf".
        name: id of an entry of tests/misconceptions; None: the reference.

    Returns:
        A new module, which no import finds.
    """
    path = PROJECT.solution(track, chapter)
    text = path.read_text("utf-8")
    text = text if name is None else mistake(chapter, track, name).apply(text)
    module = ModuleType(f"{chapter}_{name or 'reference'}".replace("-", "_"))
    exec(compile(text, str(path), "exec"), vars(module))
    return module
