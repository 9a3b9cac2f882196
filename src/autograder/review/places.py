"""A submission beside the reference: for each task the texts that are compared."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from autograder.project import Project, root_of
from autograder.stubs import stub

stub = cache(stub)  # a class has many submissions of the same chapters


LONGEST = 100_000  # characters; to read more takes time, and no chapter is a third as long


@dataclass(frozen=True)
class Place:
    """A task in one submission."""

    id: str
    name: str
    text: str  # of the submitted file
    solution: str
    stub: str


class Places:
    """The files of a submission, and its tasks."""

    def __init__(self, files, tasks, root=None):
        self.project = Project(root or root_of(Path.cwd(), Path(__file__).resolve()))
        found = {_chapter(path): (path, text) for path, text in files.items()}
        self.files = {name: one for name, one in found.items() if len(one[1]) <= LONGEST}
        self.endless = [path for path, text in found.values() if len(text) > LONGEST]
        self.tasks = [getattr(one, "id", one) for one in tasks]

    def __iter__(self):
        for name in self.tasks:
            chapter, _, task = name.rpartition(".")
            solution = self.solution(chapter)
            if chapter in self.files and solution is not None:
                yield Place(name, task, self.files[chapter][1], solution, stub(solution))

    def solution(self, chapter):
        """The reference of `pytorch/lenet`, or None."""
        path = self.project.solution(*chapter.split("/")) if chapter.count("/") == 1 else None
        return path.read_text("utf-8") if path and path.is_file() else None


def endless(places):
    """Flags of files that are too long to be read by a program, which a person shall look at."""
    said = "is too long to be compared, or searched for imports."
    return [{"kind": "long", "task": None, "what": f"{path} {said}"} for path in places.endless]


def _chapter(path):
    """'pytorch/lenet' of 'anything/pytorch/lenet.py'."""
    parts = PurePosixPath(path.replace("\\", "/")).with_suffix("").parts
    return "/".join(parts[-2:])
