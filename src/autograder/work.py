"""A learner's work as their files and their progress tell it, without running anything."""

import functools
import json
import re
from dataclasses import dataclass
from pathlib import Path

from autograder.progress import Progress
from autograder.project import TRACKS, Project
from autograder.sources import Source
from autograder.stubs import digest, stub
from autograder.tasks import TaskFiles

DEFINED = re.compile(r"^(?:async +def|def|class) +(\w+)", re.MULTILINE)
BEGUN = ("passed", "failed", "changed", "broken")


@dataclass(frozen=True)
class Target:
    """What a person asks about: a chapter or one task of it, perhaps in one track."""

    chapter: str
    task: str | None = None
    track: str | None = None

    def __str__(self):
        name = f"{self.chapter}.{self.task}" if self.task else self.chapter
        return f"{self.track}/{name}" if self.track else name


@dataclass(frozen=True)
class State:
    """How far one task of one track is."""

    task: object  # a `Task`
    status: str  # todo, changed (since the last check), failed, passed, broken or missing
    earned: float = 0


def find_root(start):
    """The project that a folder belongs to, or None."""
    for folder in (start, *start.parents):
        needed = ("pyproject.toml", "solutions", "src/exercises")
        if all((folder / name).exists() for name in needed):
            return folder
    return None


class Work:
    """Everything that can be said about one project and its learner from files."""

    def __init__(self, root):
        self.root = Path(root)
        self.project, self.progress = Project(root), Progress(self.root)
        self.files = TaskFiles(self.root)
        self.noted = self.progress.read()
        self.generated = self._generated()
        for name in ("_defined", "_solution", "stub"):  # remembered as long as this object lives
            setattr(self, name, functools.cache(getattr(self, name)))

    def refresh(self):
        """Read the progress again, after something was noted or done elsewhere."""
        self.noted = self.progress.read()

    @property
    def track(self):
        """The track that was chosen with ``autograder track``, or None."""
        return self.noted["track"] if self.noted.get("track") in TRACKS else None

    @functools.cached_property
    def chapters(self):
        """The chapters that have tasks, in the order of the book."""
        found = [one for one in self.project.chapters() if self.files.of(one)]
        toc = self.root / "book" / "_toc.yml"
        text = toc.read_text("utf-8") if toc.exists() else ""
        order = re.findall(r"^[ -]*file: *\S*?(\w+) *$", text, re.MULTILINE)
        place = {name: number for number, name in enumerate(order)}
        return sorted(found, key=lambda one: place.get(one, len(place)))

    def tasks(self, chapter, track=None):
        """The tasks of a chapter, or those that one track has."""
        found = self.files.of(chapter)
        return found if track is None else [t for t in found if track in self.tracks(chapter, t)]

    def tracks(self, chapter, task=None):
        """The tracks that have a chapter, or one task of it."""
        found = [track for track in TRACKS if self._solution(track, chapter) is not None]
        name = getattr(task, "name", task)
        return [one for one in found if name is None or name in self._defined(one, chapter)]

    def _defined(self, track, chapter):
        return set(DEFINED.findall(self._solution(track, chapter)))

    def _solution(self, track, chapter):
        path = self.project.solution(track, chapter)
        return path.read_text("utf-8") if path.exists() else None

    def stub(self, track, chapter):
        """The file as it is generated, by its definitions."""
        return Source(stub(self._solution(track, chapter)))

    def solution(self, track, chapter):
        """The text of the reference."""
        return self._solution(track, chapter)

    def names(self, chapter, track):
        return [task.name for task in self.tasks(chapter, track)]

    def source(self, track, chapter):
        """The learner's file by its definitions.

        Raises:
            FileNotFoundError, SyntaxError, ValueError: there is none, or it is not Python.
        """
        return Source(self.project.exercise(track, chapter).read_text("utf-8"))

    def states(self, track, chapter):
        """How far each task is, by the files and the last verdicts."""
        tasks = self.tasks(chapter, track)
        path = self.project.exercise(track, chapter)
        if path.exists() and self._untouched(path):
            return [State(task, "todo") for task in tasks]
        try:
            source = self.source(track, chapter)
        except FileNotFoundError:
            return [State(task, "missing") for task in tasks]
        except (SyntaxError, ValueError):
            return [State(task, "broken") for task in tasks]
        return [self._state(track, chapter, task, source) for task in tasks]

    def _state(self, track, chapter, task, source):
        if source.codes.get(task.name) == self.stub(track, chapter).codes.get(task.name):
            return State(task, "todo")
        entry = self.noted["tasks"].get(f"{track}/{chapter}.{task.name}", {})
        last = entry.get("last")
        fingerprint = source.fingerprint(task.name, self.names(chapter, track))
        if not isinstance(last, dict) or last.get("source") != fingerprint:
            return State(task, "changed")
        # who has begun is not at the start again, even if something is not written yet
        status = "failed" if last.get("status") == "todo" else last.get("status")
        earned = last.get("earned")
        earned = earned if isinstance(earned, (int, float)) else 0
        return State(task, status if status in BEGUN else "changed", earned)

    def begun(self, track, chapter):
        """The names of the tasks that somebody has worked on."""
        return [one.task.name for one in self.states(track, chapter) if one.status in BEGUN]

    def _untouched(self, path):
        name = path.relative_to(self.root / "src" / "exercises").as_posix()
        return self.generated.get(name) == digest(path.read_bytes())

    def _generated(self):
        try:
            path = self.root / "src" / "exercises" / ".generated.json"
            found = json.loads(path.read_text("utf-8"))
            return found if isinstance(found, dict) else {}
        except (OSError, ValueError):
            return {}
